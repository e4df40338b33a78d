package yiwang.device.serial.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Consumable;
import yiwang.device.api.Consumable.Level;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.TicketLayout;

class RollCounterTest {

    private static final List<DeviceFault> OUT = List.of(DeviceFault.of(DeviceFault.Kind.PAPER_OUT, ""));

    @TempDir
    Path folder;

    @Test
    void what_was_printed_is_off_the_roll_also_after_a_restart() {
        counter().printed(300);
        counter().printed(200);
        RollCounter again = counter();
        assertThat(again.tickets()).isEqualTo(2);
        assertThat(again.paper(Level.UNKNOWN).left()).hasValue(49_500);
        assertThat(again.paper(Level.UNKNOWN).level()).isEqualTo(Level.PLENTY);
    }

    @Test
    void near_the_end_is_told_before_the_sensor_knows() {
        RollCounter counter = counter();
        counter.printed(47_600);
        assertThat(counter.paper(Level.UNKNOWN).level()).isEqualTo(Level.NEAR_END);
        assertThat(counter.paper(Level.OUT).level()).isEqualTo(Level.OUT);
    }

    @Test
    void a_new_roll_begins_the_count_anew_even_when_it_was_changed_while_we_were_off() {
        RollCounter before = counter();
        before.printed(40_000);
        before.seen(OUT);
        RollCounter after = counter();
        after.seen(List.of());
        assertThat(after.paper(Level.UNKNOWN).left()).hasValue(50_000);
        after.seen(List.of());
        after.printed(100);
        after.seen(List.of());
        assertThat(counter().paper(Level.UNKNOWN).left()).hasValue(49_900);
    }

    @Test
    void a_broken_file_costs_the_count_and_nothing_else() throws IOException {
        Files.writeString(folder.resolve("roll"), "used-mm=many\n\\u00zz");
        RollCounter counter = counter();
        counter.printed(10);
        assertThat(counter().tickets()).isEqualTo(1);
        RollCounter nowhere = new RollCounter(Optional.of(folder.resolve("none/roll")), 50_000);
        nowhere.printed(10);
        assertThat(nowhere.tickets()).isEqualTo(1);
    }

    @Test
    void a_ticket_takes_the_paper_of_its_lines_its_code_and_the_way_to_the_knife() {
        TicketLayout ticket = new TicketLayout(List.of(new TicketLayout.Line("A001", 3, true, TicketLayout.Align.CENTRE), new TicketLayout.Qr("A001"), new TicketLayout.Feed(2)));
        assertThat(TicketLength.millimetres(ticket)).isEqualTo((90 + 21 * 6 + 30 + 60) / 8 + 18);
        Consumable paper = counter().paper(Level.UNKNOWN);
        assertThat(paper.name()).isEqualTo("ticket-paper");
    }

    private RollCounter counter() {
        return new RollCounter(Optional.of(folder.resolve("roll")), 50_000);
    }
}

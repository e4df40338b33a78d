package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketPrinter;

/** What every ticket printer does, whatever its codes look like. */
public abstract class TicketPrinterContract extends RiggedContract<TicketPrinterRig> {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final TicketLayout TICKET = new TicketLayout(List.of(
            new TicketLayout.Line("示范省青溪县政务服务中心", 1, true, Align.CENTRE),
            new TicketLayout.Line("A001", 3, true, Align.CENTRE),
            new TicketLayout.Line("持票人 李建国", 1, false, Align.LEFT),
            new TicketLayout.Qr("https://example.invalid/q/A001"),
            new TicketLayout.Feed(1),
            new TicketLayout.Line("请到3号窗口", 2, false, Align.CENTRE)));
    private static final String ON_PAPER = "示范省青溪县政务服务中心\nA001\n持票人 李建国\n[QR https://example.invalid/q/A001]\n\n请到3号窗口";

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.printer().kind()).isEqualTo(DeviceKind.TICKET_PRINTER);
        assertThat(rig.printer().status(LIMIT)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_ticket_comes_out_as_it_was_laid_out() throws Exception {
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
    }

    @Test
    void a_character_that_the_printer_lacks_is_drawn_and_never_replaced() throws Exception {
        TicketLayout rare = new TicketLayout(List.of(new TicketLayout.Line("A002", 3, true, Align.CENTRE), new TicketLayout.Line("持票人 赵𬭎 㛃 𠮷", 1, false, Align.LEFT)));
        assertThat(rig.printer().print(rare, LIMIT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).hasValueSatisfying(text -> assertThat(text).startsWith("A002\n").containsAnyOf("赵𬭎 㛃 𠮷", "[image ").doesNotContain("[U+", "?"));
    }

    @Test
    void two_tickets_are_two_tickets() throws Exception {
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
    }

    @Test
    void a_very_long_ticket_comes_out_whole() throws Exception {
        List<TicketLayout.Part> lines = IntStream.range(0, 400)
                .<TicketLayout.Part>mapToObj(i -> new TicketLayout.Line(i + " 示范省青溪县政务服务中心叫号", 1, false, Align.LEFT)).toList();
        assertThat(rig.printer().print(new TicketLayout(lines), Duration.ofSeconds(60))).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).hasValueSatisfying(text -> assertThat(text.lines()).hasSize(400).last().asString().startsWith("399 示范省"));
    }

    @Test
    void without_paper_nothing_is_sent_and_nothing_comes_after_the_refill() {
        rig.paperOut(true);
        assertRefusedFor(DeviceFault.Kind.PAPER_OUT, State.USER_ACTION_NEEDED);
        rig.paperOut(false);
        assertThat(rig.printer().status(LIMIT)).isEqualTo(DeviceStatus.online());
        assertThat(rig.ticketsFinished()).isZero();
    }

    @Test
    void an_open_cover_refuses() {
        rig.coverOpen(true);
        assertRefusedFor(DeviceFault.Kind.COVER_OPEN, State.USER_ACTION_NEEDED);
    }

    @Test
    void a_broken_cutter_refuses() {
        rig.cutterBroken(true);
        assertRefusedFor(DeviceFault.Kind.CUTTER, State.FAULT);
    }

    @Test
    void a_printer_switched_off_line_refuses() {
        rig.offline(true);
        assertRefusedFor(DeviceFault.Kind.OFFLINE, State.OFFLINE);
    }

    @Test
    void paper_near_its_end_is_told_and_prints() {
        rig.paperNearEnd(true);
        DeviceStatus status = rig.printer().status(LIMIT);
        assertThat(status.state()).isEqualTo(State.ONLINE);
        assertThat(status.faults()).extracting(DeviceFault::kind).containsExactly(DeviceFault.Kind.PAPER_NEAR_END);
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
    }

    @Test
    void paper_that_ends_in_the_middle_of_a_ticket_leaves_a_maybe() {
        rig.paperOutAfterLines(2);
        assertThat(print()).isInstanceOfSatisfying(PrintOutcome.MaybePrinted.class,
                maybe -> assertThat(maybe.why().kind()).isEqualTo(DeviceFault.Kind.PAPER_OUT));
        assertThat(rig.ticketsFinished()).isZero();
    }

    @Test
    void a_printer_that_never_answers_leaves_a_maybe() throws Exception {
        rig.mute(true);
        assertThat(print()).isInstanceOfSatisfying(PrintOutcome.MaybePrinted.class,
                maybe -> assertThat(maybe.why().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
        assertThat(rig.printer().status(LIMIT).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_printer_known_to_have_no_back_channel_counts_as_printed() throws Exception {
        rig.mute(true);
        TicketPrinter printer = rig.printerWithoutBackChannel();
        assertThat(printer.print(TICKET, LIMIT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
        assertThat(printer.status(LIMIT)).isEqualTo(DeviceStatus.of(State.UNKNOWN));
    }

    @Test
    void a_missing_printer_prints_nothing_and_works_again_once_it_is_back() throws Exception {
        rig.unplug();
        assertThat(rig.printer().status(LIMIT).state()).isEqualTo(State.ABSENT);
        assertThat(print()).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class,
                not -> assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        rig.replug();
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).contains(ON_PAPER);
    }

    @Test
    void a_cable_pulled_in_the_middle_of_a_ticket_leaves_a_maybe() {
        rig.unplugDuringNextTicket();
        assertThat(print()).isInstanceOf(PrintOutcome.MaybePrinted.class);
        assertThat(rig.ticketsFinished()).isZero();
    }

    @Test
    void a_text_cannot_smuggle_commands_to_the_printer() throws Exception {
        TicketLayout evil = new TicketLayout(List.of(new TicketLayout.Line("A\u001Di\u001Bi\nB\u0010\u0004\u0001", 1, false, Align.LEFT)));
        assertThat(rig.printer().print(evil, LIMIT)).isEqualTo(new PrintOutcome.Printed());
        assertThat(rig.takeTicket(LIMIT)).contains("A i i B");
        assertThat(rig.ticketsFinished()).isEqualTo(1);
    }

    @Test
    void what_runs_out_is_named() {
        rig.paperNearEnd(true);
        assertThat(rig.printer().consumables(LIMIT)).singleElement().satisfies(paper -> {
            assertThat(paper.name()).isEqualTo("ticket-paper");
            assertThat(paper.level()).isEqualTo(Consumable.Level.NEAR_END);
        });
    }

    @Test
    void closing_twice_is_allowed() {
        rig.printer().close();
        rig.printer().close();
    }

    private PrintOutcome print() {
        return rig.printer().print(TICKET, LIMIT);
    }

    private void assertRefusedFor(DeviceFault.Kind kind, State state) {
        assertThat(rig.printer().status(LIMIT).state()).isEqualTo(state);
        assertThat(print()).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class, not -> assertThat(not.why().kind()).isEqualTo(kind));
        assertThat(rig.ticketsFinished()).isZero();
    }
}

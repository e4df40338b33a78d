package yiwang.kiosk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.sync.domain.queue.Ticket;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;

class TicketViewModelTest {

    private static final Ticket A001 = new Ticket(new UUID(0, 1), "A001", "A", LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T01:42:00Z"), 3, "pending");
    private static final DeviceFault PAPER = DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "rehearsed");
    private final List<String> journal = new ArrayList<>();
    private final List<CompletableFuture<PrintOutcome>> prints = new ArrayList<>();
    private final TicketViewModel model = new TicketViewModel(FxThread.atOnce(), Background.atOnce());

    private final TicketDesk desk = new TicketDesk() {
        @Override
        public Ticket take(String group) {
            journal.add("taken " + group);
            return A001;
        }

        @Override
        public void printed(UUID ticketId, String outcome) {
            journal.add(outcome);
        }
    };

    private void ready() {
        model.stationIsReady(desk, ticket -> new TicketLayout(List.of(new TicketLayout.Line(ticket.number(), 4, true, TicketLayout.Align.CENTRE))));
        model.printerIsReady((layout, limit) -> {
            journal.add("sent " + ((TicketLayout.Line) layout.parts().getFirst()).text());
            prints.add(new CompletableFuture<>());
            return prints.getLast();
        });
    }

    @Test
    void the_number_is_in_the_journal_before_anything_is_printed() {
        ready();
        model.take("A");
        assertThat(journal).containsExactly("taken A", "sent A001");
        assertThat(model.state().get()).isEqualTo(new TicketState.Printing(A001));
        prints.getLast().complete(new PrintOutcome.Printed());
        assertThat(journal).endsWith("printed");
        assertThat(model.state().get()).isEqualTo(new TicketState.Printed(A001));
    }

    @Test
    void a_second_touch_takes_no_second_number() {
        ready();
        model.take("A");
        model.take("A");
        assertThat(journal.stream().filter("taken A"::equals)).hasSize(1);
    }

    @Test
    void a_doubt_is_called_a_doubt_and_the_same_number_is_printed_again_when_the_person_has_looked() {
        ready();
        model.take("A");
        prints.getLast().complete(new PrintOutcome.MaybePrinted(PAPER));
        assertThat(model.state().get()).isEqualTo(new TicketState.MaybePrinted(A001, PAPER));
        assertThat(journal).endsWith("maybe");
        model.printAgain();
        prints.getLast().complete(new PrintOutcome.Printed());
        assertThat(journal).containsExactly("taken A", "sent A001", "maybe", "sent A001", "printed");
    }

    @Test
    void without_paper_the_number_holds() {
        ready();
        model.take("A");
        prints.getLast().complete(new PrintOutcome.NotPrinted(PAPER));
        assertThat(model.state().get()).isEqualTo(new TicketState.NotPrinted(A001, PAPER));
        model.remembered();
        assertThat(model.state().get()).isEqualTo(new TicketState.Remembered(A001));
        assertThat(journal).endsWith("not");
    }

    @Test
    void a_number_that_cannot_be_saved_is_not_given() {
        model.stationIsReady(new TicketDesk() {
            @Override
            public Ticket take(String group) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void printed(UUID ticketId, String outcome) {
                journal.add(outcome);
            }
        }, ticket -> new TicketLayout(List.of()));
        model.take("A");
        assertThat(model.state().get()).isEqualTo(new TicketState.NotTaken("Q-NOT-SAVED"));
        assertThat(journal).isEmpty();
    }

    @Test
    void what_the_printer_says_after_the_person_left_is_journaled_and_not_shown() {
        ready();
        model.take("A");
        model.wipe();
        prints.getLast().complete(new PrintOutcome.Printed());
        assertThat(model.state().get()).isEqualTo(new TicketState.None());
        assertThat(journal).endsWith("printed");
    }

    @Test
    void without_a_printer_the_number_is_given_all_the_same() {
        model.stationIsReady(desk, ticket -> new TicketLayout(List.of()));
        model.take("A");
        assertThat(model.state().get()).isInstanceOf(TicketState.NotPrinted.class);
        assertThat(journal).containsExactly("taken A", "not");
    }

    @Test
    void a_printer_whose_driver_breaks_leaves_a_doubt() {
        ready();
        model.take("A");
        prints.getLast().completeExceptionally(new IllegalStateException("driver"));
        assertThat(model.state().get()).isInstanceOf(TicketState.MaybePrinted.class);
        assertThat(journal).endsWith("maybe");
    }
}

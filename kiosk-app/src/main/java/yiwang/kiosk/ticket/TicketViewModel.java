package yiwang.kiosk.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.LoggerFactory;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.sync.domain.queue.Ticket;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;

/** Takes a number and prints it, in this order; a number once taken is never taken back or taken twice for a paper. */
public final class TicketViewModel {

    private static final Duration PRINT_LIMIT = Duration.ofSeconds(15);

    private final FxThread fx;
    private final Background background;
    private final ReadOnlyObjectWrapper<TicketState> state = new ReadOnlyObjectWrapper<>(new TicketState.None());
    private Optional<TicketDesk> desk = Optional.empty();
    private Optional<TicketPrinting> printer = Optional.empty();
    private Function<Ticket, TicketLayout> paper = ticket -> new TicketLayout(List.of());
    private int session;

    public TicketViewModel(FxThread fx, Background background) {
        this.fx = fx;
        this.background = background;
    }

    public ReadOnlyObjectProperty<TicketState> state() {
        return state.getReadOnlyProperty();
    }

    /** @param layout how a ticket of this hall looks on paper */
    public void stationIsReady(TicketDesk opened, Function<Ticket, TicketLayout> layout) {
        desk = Optional.of(opened);
        paper = layout;
    }

    public void printerIsReady(TicketPrinting opened) {
        printer = Optional.of(opened);
    }

    /** Whether a number can be given now. */
    public boolean ready() {
        return desk.isPresent();
    }

    /** Takes a number and prints it. A second call while one is under way does nothing. */
    public void take(String group) {
        if (state.get() instanceof TicketState.Taking || state.get() instanceof TicketState.Printing) {
            return;
        }
        if (desk.isEmpty()) {
            state.set(new TicketState.NotTaken("Q-NOT-READY"));
            return;
        }
        int mine = ++session;
        state.set(new TicketState.Taking());
        TicketDesk opened = desk.get();
        background.run(() -> opened.take(group)).then(ticket -> {
            show(mine, new TicketState.Printing(ticket));
            print(mine, ticket);
        }).orElse(failure -> {
            LoggerFactory.getLogger(TicketViewModel.class).error("Q-NOT-SAVED no number could be taken", failure);
            show(mine, new TicketState.NotTaken("Q-NOT-SAVED"));
        });
    }

    /** Prints the same number again: after a look that found no paper, or when the printer has been put right. */
    public void printAgain() {
        ticket().ifPresent(ticket -> {
            state.set(new TicketState.Printing(ticket));
            print(session, ticket);
        });
    }

    /** The person has the paper, or goes without it. */
    public void remembered() {
        ticket().ifPresent(ticket -> state.set(new TicketState.Remembered(ticket)));
    }

    /** Forgets the ticket on the screen; the journal keeps it. */
    public void wipe() {
        session++;
        state.set(new TicketState.None());
    }

    private Optional<Ticket> ticket() {
        return switch (state.get()) {
            case TicketState.MaybePrinted maybe -> Optional.of(maybe.ticket());
            case TicketState.NotPrinted not -> Optional.of(not.ticket());
            case TicketState.Remembered known -> Optional.of(known.ticket());
            default -> Optional.empty();
        };
    }

    private void print(int mine, Ticket ticket) {
        if (printer.isEmpty()) {
            printed(mine, ticket, new PrintOutcome.NotPrinted(DeviceFault.of(DeviceFault.Kind.ABSENT, "no ticket printer")));
            return;
        }
        printer.get().print(paper.apply(ticket), PRINT_LIMIT).whenComplete((outcome, failure) -> fx.run(() -> {
            if (outcome == null) {
                LoggerFactory.getLogger(TicketViewModel.class).error("TP-SURPRISE the ticket printer's driver failed", failure);
            }
            printed(mine, ticket, outcome == null ? new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.OTHER, "driver failed")) : outcome);
        }));
    }

    private void printed(int mine, Ticket ticket, PrintOutcome outcome) {
        TicketDesk opened = desk.orElseThrow();
        background.run(() -> {
            opened.printed(ticket.ticketId(), outcome.wireName());
            return true;
        }).orElse(failure -> LoggerFactory.getLogger(TicketViewModel.class).error("Q-OUTCOME the outcome of a ticket could not be saved", failure));
        show(mine, switch (outcome) {
            case PrintOutcome.Printed yes -> new TicketState.Printed(ticket);
            case PrintOutcome.MaybePrinted maybe -> new TicketState.MaybePrinted(ticket, maybe.why());
            case PrintOutcome.NotPrinted not -> new TicketState.NotPrinted(ticket, not.why());
        });
    }

    /** What ends after the person has left is in the journal, and is nobody's business on the screen. */
    private void show(int mine, TicketState next) {
        if (mine == session) {
            state.set(next);
        }
    }
}

package yiwang.clerk.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.WindowSign;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.window.KeypadKey;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.queue.WaitingLine;
import yiwang.sync.station.Station;
import yiwang.sync.station.queue.CallDesk;
import yiwang.ui.run.Background;

/**
 * Calls the next one, by button, key or keypad: in the journal first, on display and keypad after. A second press while the first is
 * being written down calls nobody else.
 */
public final class LineViewModel {

    private static final String GROUP = "A";
    private static final Duration KEYPAD = Duration.ofSeconds(5);
    private static final Duration PRINTER = Duration.ofSeconds(20);

    private final Station station;
    private final CallDesk calls;
    private final CounterDevices devices;
    private final WindowSign sign;
    private final String window;
    private final Background background;
    private final Clock clock;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<LineState> state = new ReadOnlyObjectWrapper<>(LineState.EMPTY);
    private Consumer<String> called = number -> { };
    private boolean writing;

    public LineViewModel(Station station, CounterDevices devices, WindowSign sign, String window, Background background, Clock clock, Consumer<Throwable> surprise) {
        this.station = station;
        this.calls = station.calls();
        this.devices = devices;
        this.sign = sign;
        this.window = window;
        this.background = background;
        this.clock = clock;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<LineState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether this counter has anything to call with, or numbers to give. */
    public boolean offered() {
        return devices.has(DeviceKind.CALL_KEYPAD) || devices.has(DeviceKind.TICKET_PRINTER) || !state.get().line().equals(WaitingLine.EMPTY);
    }

    /** Has the hall's numbers at hand before the first one is given. */
    public void begin() {
        background.run(() -> {
            station.givesTickets();
            return true;
        }).orElse(surprise);
    }

    /** @param told which number was called, on whatever page that was done */
    public void onCall(Consumer<String> told) {
        called = told;
    }

    public void load() {
        move(calls::line, false);
    }

    /** Whoever was here has been served. */
    public void next() {
        move(calls::next, true);
    }

    public void recall() {
        move(calls::recall, true);
    }

    public void pass() {
        move(calls::pass, false);
    }

    /** Served, and nobody is called yet. */
    public void serve() {
        move(calls::serve, false);
    }

    public void callBack(UUID ticketId) {
        move(() -> calls.callBack(ticketId), true);
    }

    /** Gives somebody a number, on paper where this counter has a printer for it. */
    public void give() {
        move(() -> {
            Ticket ticket = station.takeTicket(GROUP);
            station.ticketPrinted(ticket.ticketId(), printed(ticket).wireName());
            return calls.line();
        }, false);
    }

    private PrintOutcome printed(Ticket ticket) {
        return devices.printTicket(LineTicket.of(ticket, station.identity().hall(), window, station.catalogue().sample(), clock.getZone()), PRINTER).join();
    }

    public void pressed(KeypadKey key) {
        switch (key) {
            case KeypadKey.Next next -> next();
            case KeypadKey.Recall again -> recall();
            case KeypadKey.GiveUp gone -> pass();
            case KeypadKey.Pause pause -> serve();
            case KeypadKey.CallBack back -> state.get().line().passed().stream().findFirst().ifPresent(ticket -> callBack(ticket.ticketId()));
            // Other keys of such keypads belong to what this counter does by other means, or not at all.
            case KeypadKey.AskForRating r -> { }
            case KeypadKey.Transfer t -> { }
            case KeypadKey.Hold h -> { }
            case KeypadKey.Rating r -> { }
            case KeypadKey.Other o -> { }
        }
    }

    private void move(Callable<WaitingLine> step, boolean aloud) {
        if (writing) {
            return;
        }
        writing = true;
        background.run(step).then(line -> {
            writing = false;
            show(line, aloud);
        }).orElse(failure -> {
            writing = false;
            surprise.accept(failure);
        });
    }

    private void show(WaitingLine line, boolean aloud) {
        Optional<UUID> before = state.get().line().called().map(Ticket::ticketId);
        Optional<UUID> now = line.called().map(Ticket::ticketId);
        Optional<Instant> since = now.isEmpty() ? Optional.empty() : now.equals(before) ? state.get().since() : aloud ? Optional.of(clock.instant()) : Optional.empty();
        state.set(new LineState(line, since));
        Optional<String> number = line.called().map(Ticket::number);
        sign.called(number, aloud && now.equals(before));
        if (devices.has(DeviceKind.CALL_KEYPAD)) {
            // A keypad shows three digits: not the code behind the number of a machine that has none of the hall's.
            number.ifPresent(shown -> devices.showOnKeypad(shown.replaceFirst("-.*", ""), KEYPAD));
            devices.showWaiting(line.waiting().size(), KEYPAD);
        }
        if (aloud) {
            called.accept(number.orElse(""));
        }
    }
}

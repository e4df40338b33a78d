package yiwang.clerk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import yiwang.clerk.shell.CounterDevices;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.api.capture.SignatureOutcome;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplayText;
import yiwang.device.api.window.KeypadOutcome;
import yiwang.device.api.window.RatingOutcome;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.Need;

/** The counter's own devices, but for a printer that says what the story tells it. */
final class ToldDevices implements CounterDevices {

    private final CounterDevices real;
    private final Queue<PrintOutcome> printerAnswers;

    ToldDevices(CounterDevices real, Queue<PrintOutcome> printerAnswers) {
        this.real = real;
        this.printerAnswers = printerAnswers;
    }

    @Override
    public boolean has(DeviceKind kind) {
        return kind == DeviceKind.DOCUMENT_PRINTER || real.has(kind);
    }

    @Override
    public CardReadOutcome readCard(Cancellation cancellation) {
        return real.readCard(cancellation);
    }

    @Override
    public FeedEnd feed(PageSink sink, Cancellation cancellation) {
        return real.feed(sink, cancellation);
    }

    @Override
    public PrintOutcome print(Path pdf, String title, Cancellation cancellation) {
        return printerAnswers.remove();
    }

    @Override
    public CompletableFuture<CodeOutcome> readCode(Duration limit) {
        return real.readCode(limit);
    }

    @Override
    public CompletableFuture<RatingOutcome> askRating(Duration limit) {
        return real.askRating(limit);
    }

    @Override
    public CompletableFuture<SignatureOutcome> sign(String what, Duration limit) {
        return real.sign(what, limit);
    }

    @Override
    public CompletableFuture<DisplayOutcome> show(DisplayText text, Duration limit) {
        return real.show(text, limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> awaitKey(Duration limit) {
        return real.awaitKey(limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> showOnKeypad(String number, Duration limit) {
        return real.showOnKeypad(number, limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> showWaiting(int people, Duration limit) {
        return real.showWaiting(people, limit);
    }

    @Override
    public CompletableFuture<PrintOutcome> printTicket(TicketLayout ticket, Duration limit) {
        return real.printTicket(ticket, limit);
    }

    @Override
    public Availability available(List<Need> needs) {
        return real.available(needs);
    }

    @Override
    public List<Line> lines() {
        return real.lines();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return real.onChange(listener);
    }
}

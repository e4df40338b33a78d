package yiwang.clerk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import yiwang.clerk.shell.CounterDevices;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
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

/** A counter whose profile names no device: persons are typed, files are brought, papers are printed elsewhere. */
final class NoDevices implements CounterDevices {

    private static final DeviceFault NONE = DeviceFault.of(DeviceFault.Kind.ABSENT, "no device profile");

    @Override
    public boolean has(DeviceKind kind) {
        return false;
    }

    @Override
    public CardReadOutcome readCard(Cancellation cancellation) {
        return new CardReadOutcome.ReaderFault(NONE);
    }

    @Override
    public FeedEnd feed(PageSink sink, Cancellation cancellation) {
        return new FeedEnd.Stopped(0, NONE);
    }

    @Override
    public PrintOutcome print(Path pdf, String title, Cancellation cancellation) {
        return new PrintOutcome.NotPrinted(NONE);
    }

    @Override
    public CompletableFuture<CodeOutcome> readCode(Duration limit) {
        return CompletableFuture.completedFuture(new CodeOutcome.ScannerFault(NONE));
    }

    @Override
    public CompletableFuture<RatingOutcome> askRating(Duration limit) {
        return CompletableFuture.completedFuture(new RatingOutcome.KeypadFault(NONE));
    }

    @Override
    public CompletableFuture<SignatureOutcome> sign(String what, Duration limit) {
        return CompletableFuture.completedFuture(new SignatureOutcome.PadFault(NONE));
    }

    @Override
    public CompletableFuture<DisplayOutcome> show(DisplayText text, Duration limit) {
        return CompletableFuture.completedFuture(new DisplayOutcome.NotShown(NONE));
    }

    @Override
    public CompletableFuture<KeypadOutcome> awaitKey(Duration limit) {
        return CompletableFuture.completedFuture(new KeypadOutcome.KeypadFault(NONE));
    }

    @Override
    public CompletableFuture<KeypadOutcome> showOnKeypad(String number, Duration limit) {
        return awaitKey(limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> showWaiting(int people, Duration limit) {
        return awaitKey(limit);
    }

    @Override
    public CompletableFuture<PrintOutcome> printTicket(TicketLayout ticket, Duration limit) {
        return CompletableFuture.completedFuture(new PrintOutcome.NotPrinted(NONE));
    }

    @Override
    public Availability available(List<Need> needs) {
        return Availability.of(needs, List.of(), Map.of());
    }

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> { };
    }
}

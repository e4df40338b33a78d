package yiwang.clerk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import yiwang.clerk.shell.CounterDevices;
import yiwang.console.live.LiveDevices;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.api.capture.SignatureOutcome;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplayText;
import yiwang.device.api.window.KeypadOutcome;
import yiwang.device.api.window.RatingOutcome;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.Need;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.DeviceEventListener;

/** The counter's devices as the runtime attends to them. */
final class AttendedDevices implements CounterDevices {

    private static final Duration CARD = Duration.ofSeconds(30);
    private static final Duration SCAN = Duration.ofSeconds(120);
    private static final Duration PRINT = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;
    /** The feeder is empty, or the scanner has none. */
    private static final Set<DeviceFault.Kind> WITHOUT_A_STACK = EnumSet.of(DeviceFault.Kind.NO_DOCUMENT, DeviceFault.Kind.OTHER);

    private final Supplier<DeviceRuntime> running;
    private final Function<DeviceEventListener, AutoCloseable> listening;

    AttendedDevices(DeviceRuntime runtime) {
        this.running = () -> runtime;
        this.listening = told -> {
            runtime.addListener(told);
            return () -> runtime.removeListener(told);
        };
    }

    /** Devices that a manager may give another profile while the counter works. */
    AttendedDevices(LiveDevices devices) {
        this.running = devices::runtime;
        this.listening = devices::listen;
    }

    @Override
    public boolean has(DeviceKind kind) {
        return roles().stream().anyMatch(role -> role.kind() == kind);
    }

    @Override
    public CardReadOutcome readCard(Cancellation cancellation) {
        return await(running.get().cardReader().read(CARD), cancellation, CardReadOutcome.NoCard::new);
    }

    @Override
    public FeedEnd feed(PageSink sink, Cancellation cancellation) {
        FeedEnd stack = feed(ScanSettings.Source.FEEDER, sink, cancellation);
        if (!(stack instanceof FeedEnd.Stopped(int pages, DeviceFault why)) || pages > 0 || !WITHOUT_A_STACK.contains(why.kind())) {
            return stack;
        }
        FeedEnd sheet = feed(ScanSettings.Source.FLATBED, sink, cancellation);
        boolean noGlass = sheet instanceof FeedEnd.Stopped(int _, DeviceFault other) && other.kind() == DeviceFault.Kind.OTHER;
        return noGlass ? stack : sheet;
    }

    private FeedEnd feed(ScanSettings.Source source, PageSink sink, Cancellation cancellation) {
        ScanSettings settings = new ScanSettings(ScanSettings.DEFAULT.dpi(), ScanSettings.DEFAULT.colour(), source);
        return await(running.get().scanner().feed(settings, sink, SCAN), cancellation,
                () -> new FeedEnd.Stopped(0, DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled")));
    }

    @Override
    public PrintOutcome print(Path pdf, String title, Cancellation cancellation) {
        return await(running.get().documentPrinter().print(pdf, title, PRINT), cancellation,
                () -> new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled")));
    }

    @Override
    public CompletableFuture<CodeOutcome> readCode(Duration limit) {
        return running.get().desk().codes().read(limit);
    }

    @Override
    public CompletableFuture<RatingOutcome> askRating(Duration limit) {
        return running.get().desk().rating().ask("", limit);
    }

    @Override
    public CompletableFuture<SignatureOutcome> sign(String what, Duration limit) {
        return running.get().desk().signaturePad().capture(what, limit);
    }

    @Override
    public CompletableFuture<DisplayOutcome> show(DisplayText text, Duration limit) {
        return running.get().desk().display().show(text, limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> awaitKey(Duration limit) {
        return running.get().desk().keypad().await(limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> showOnKeypad(String number, Duration limit) {
        return running.get().desk().keypad().showTicket(number, limit);
    }

    @Override
    public CompletableFuture<KeypadOutcome> showWaiting(int people, Duration limit) {
        return running.get().desk().keypad().showWaiting(people, limit);
    }

    @Override
    public CompletableFuture<PrintOutcome> printTicket(TicketLayout ticket, Duration limit) {
        return running.get().ticketPrinter().print(ticket, limit);
    }

    @Override
    public Availability available(List<Need> needs) {
        return running.get().available(needs);
    }

    @Override
    public List<Line> lines() {
        return roles().stream().map(role -> new Line(role.kind(), "", running.get().status(role))).toList();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return listening.apply((slot, event) -> listener.run());
    }

    private List<DeviceRole> roles() {
        return Arrays.stream(DeviceRole.values()).filter(running.get()::has).toList();
    }

    private static <T> T await(CompletableFuture<T> answer, Cancellation cancellation, Supplier<T> cancelled) {
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (cancellation.cancelled()) {
                    answer.cancel(true);
                    return cancelled.get();
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                return cancelled.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the device runtime answers with outcomes", e);
            }
        }
    }
}

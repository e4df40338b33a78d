package yiwang.clerk.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
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

/** The devices of this counter as its screens need them. Every call may take as long as a device does: never from the screen's thread. */
public interface CounterDevices {

    /** True when the station's profile names a device of this kind. */
    boolean has(DeviceKind kind);

    CardReadOutcome readCard(Cancellation cancellation);

    /** Every sheet of the feeder; the one on the glass when nothing lies in the feeder, or there is none. @param sink called on a thread of the scanner */
    FeedEnd feed(PageSink sink, Cancellation cancellation);

    /** @param title name of the job in the queue; never personal data */
    PrintOutcome print(Path pdf, String title, Cancellation cancellation);

    /** One code of the scanner in serial mode. Returns at once; cancelling the future ends the wait. */
    CompletableFuture<CodeOutcome> readCode(Duration limit);

    /** Asks the citizen for a rating. Returns at once; cancelling the future withdraws the question. */
    CompletableFuture<RatingOutcome> askRating(Duration limit);

    /**
     * Has the citizen sign on the pad. Returns at once; cancelling the future calls the pad off.
     *
     * @param what one line that the citizen reads there
     */
    CompletableFuture<SignatureOutcome> sign(String what, Duration limit);

    /** Shows this on the display over the window. Returns at once. */
    CompletableFuture<DisplayOutcome> show(DisplayText text, Duration limit);

    /** The next key of the call keypad. Returns at once; cancelling the future ends the wait. */
    CompletableFuture<KeypadOutcome> awaitKey(Duration limit);

    /** Shows the called number on the call keypad. Returns at once. */
    CompletableFuture<KeypadOutcome> showOnKeypad(String number, Duration limit);

    CompletableFuture<KeypadOutcome> showWaiting(int people, Duration limit);

    /** A queue ticket on the counter's own roll printer. Returns at once. */
    CompletableFuture<PrintOutcome> printTicket(TicketLayout ticket, Duration limit);

    /** Whether what is needed can be done at this counter now, why not, and where else. Returns at once. */
    Availability available(List<Need> needs);

    /** How each device of the profile is, in the profile's order. */
    List<Line> lines();

    /** Told from a device's thread whenever one changes. Close the handle to be told no more. */
    AutoCloseable onChange(Runnable listener);

    /** @param name what the profile calls it, or empty */
    record Line(DeviceKind kind, String name, DeviceStatus status) { }
}

package yiwang.device.contracts;

import java.util.concurrent.Callable;
import yiwang.device.api.Cancellation;

/** Does something in the middle of a command, on the command's own thread: in the moment it asks about cancelling. */
public final class Meanwhile implements Cancellation {

    /** Something that may throw. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private final Callable<Boolean> moment;
    private final Action action;
    private final boolean cancels;
    private boolean happened;

    private Meanwhile(Callable<Boolean> moment, Action action, boolean cancels) {
        this.moment = moment;
        this.action = action;
        this.cancels = cancels;
    }

    /** Runs the action once, as soon as the moment has come; never cancels. */
    public static Meanwhile when(Callable<Boolean> moment, Action action) {
        return new Meanwhile(moment, action, false);
    }

    /** Cancels as soon as the moment has come. */
    public static Meanwhile cancelWhen(Callable<Boolean> moment) {
        return new Meanwhile(moment, () -> { }, true);
    }

    /** False means that the story did not take place. */
    public boolean happened() {
        return happened;
    }

    @Override
    public boolean cancelled() {
        if (!happened && Wait.holds(moment)) {
            happened = true;
            Wait.holds(() -> {
                action.run();
                return true;
            });
        }
        return happened && cancels;
    }
}

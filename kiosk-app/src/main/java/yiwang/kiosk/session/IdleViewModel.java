package yiwang.kiosk.session;

import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.ui.run.Delay;

/** Watches for nobody being there. Sleeps until something can change: an empty hall costs nothing. */
public final class IdleViewModel {

    private final IdlePolicy policy;
    private final Session session;
    private final Clock clock;
    private final Delay delay;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<IdleState> state = new ReadOnlyObjectWrapper<>(new IdleState.Active());
    private Runnable callOff = () -> { };
    private Instant touched;
    private boolean moreAsked;
    private boolean watching;

    /** @param leave what to do when the time is over */
    public IdleViewModel(IdlePolicy policy, Session session, Clock clock, Delay delay, Runnable leave) {
        this.policy = policy;
        this.session = session;
        this.clock = clock;
        this.delay = delay;
        this.leave = leave;
        this.touched = Instant.MIN;
    }

    public ReadOnlyObjectProperty<IdleState> state() {
        return state.getReadOnlyProperty();
    }

    /** A page other than the attract page is shown. */
    public void begin() {
        watching = true;
        touched();
    }

    /** Nobody is there: nothing to watch. */
    public void end() {
        watching = false;
        callOff.run();
        state.set(new IdleState.Active());
    }

    /** Any touch or key means that somebody is there. */
    public void touched() {
        restart(false);
    }

    /** 再多给 2 分钟. */
    public void moreTime() {
        restart(true);
    }

    private void restart(boolean more) {
        if (watching) {
            touched = clock.instant();
            moreAsked = more;
            look();
        }
    }

    private void look() {
        callOff.run();
        if (!watching) {
            return;
        }
        Instant now = clock.instant();
        boolean elder = session.modes().get().elder();
        IdleState next = policy.at(now, touched, elder, moreAsked);
        if (next instanceof IdleState.Over) {
            end();
            leave.run();
            return;
        }
        state.set(next);
        callOff = delay.after(policy.untilNext(now, touched, elder, moreAsked).toMillis(), this::look);
    }
}

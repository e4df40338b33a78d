package yiwang.ui.run;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits on the screen's own clock: what follows runs on the FX thread. */
public final class FxDelay implements Delay {
    @Override
    public Runnable after(long millis, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(event -> task.run());
        pause.play();
        return pause::stop;
    }
}

import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import javafx.stage.Window;
import yiwang.clerk.ClerkMain;

/**
 * Starts the counter with the arguments given and prints, in milliseconds since the process began by the clock and of its CPU time,
 * when its window first stood and when the first row of its list stood in it; then closes it as a person would.
 */
final class CounterStart {

    private static boolean standing;

    private CounterStart() { }

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(CounterStart::watchWhenThereIsAToolkit);
        ClerkMain.main(arguments);
    }

    private static void watchWhenThereIsAToolkit() {
        while (true) {
            try {
                Platform.runLater(() -> new Frames().start());
                return;
            } catch (IllegalStateException notYet) {
                Thread.onSpinWait();
                Thread.yield();
            }
        }
    }

    /** Each frame: what is found in one was painted by the one before. */
    private static final class Frames extends AnimationTimer {

        @Override
        public void handle(long now) {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (!standing && window.isShowing()) {
                    standing = true;
                    tell("window");
                }
                if (window.isShowing() && window.getScene().getRoot().lookupAll(".list-cell").stream().anyMatch(Frames::filled)) {
                    tell("rows");
                    stop();
                    ((Stage) window).close();
                }
            }
        }

        private static boolean filled(Node cell) {
            return cell instanceof IndexedCell<?> row && !row.isEmpty() && row.isVisible();
        }

        private static void tell(String what) {
            long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
            long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
            System.out.println(what + " " + wall + " " + cpu);
        }
    }
}

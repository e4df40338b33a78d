package yiwang.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for a data folder that another program holds: calls of this command line are short, so those made at the same time
 * take turns. A program that stays, such as the counter, is told of after the limit.
 */
public final class FolderTurn {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(30);

    private FolderTurn() { }

    /** @return the first answer that is not {@code held}, or the last one when the limit is over */
    public static <A> A when(Supplier<A> attempt, Predicate<A> held, PrintWriter err) {
        long begun = System.nanoTime();
        boolean told = false;
        while (true) {
            A answer = attempt.get();
            long waited = System.nanoTime() - begun;
            if (!held.test(answer) || waited > LIMIT.toNanos()) {
                return answer;
            }
            if (!told && waited > QUIET.toNanos()) {
                told = true;
                err.println("waiting: 数据文件夹正被另一个程序使用，最多再等 " + (LIMIT.toSeconds() - QUIET.toSeconds()) + " 秒。");
                err.flush();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The same for what is there or not. */
    public static <A> Optional<A> whenPresent(Supplier<Optional<A>> attempt, PrintWriter err) {
        return when(attempt, Optional::isEmpty, err);
    }
}

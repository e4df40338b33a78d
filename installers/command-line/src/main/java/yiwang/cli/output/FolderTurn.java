package yiwang.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for a data folder that another program holds: calls of this command line are short, so those made at the same time
 * take turns. A program that stays, such as the counter, is told of.
 *
 * @param quiet   waited without a word
 * @param limit   waited for one holder
 * @param longest waited at all, however often the holder changes
 */
public record FolderTurn(Duration quiet, Duration limit, Duration longest) {

    public static final FolderTurn USUAL = new FolderTurn(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * @param attempt its answer tells who holds the folder: another answer means that the queue moves
     * @return the first answer that is not {@code held}, or the last one when the time is over
     */
    public <A> A when(Supplier<A> attempt, Predicate<A> held, PrintWriter err) {
        long begun = System.nanoTime();
        long sameSince = begun;
        A last = attempt.get();
        boolean told = false;
        while (held.test(last)) {
            long now = System.nanoTime();
            if (now - sameSince > limit.toNanos() || now - begun > longest.toNanos()) {
                return last;
            }
            if (!told && now - begun > quiet.toNanos()) {
                told = true;
                err.println("waiting: 数据文件夹正被另一个程序使用，等它用完。");
                err.flush();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            A next = attempt.get();
            if (!next.equals(last)) {
                sameSince = System.nanoTime();
            }
            last = next;
        }
        return last;
    }

    /** The same for what is there or not. */
    public <A> Optional<A> whenPresent(Supplier<Optional<A>> attempt, PrintWriter err) {
        return when(attempt, Optional::isEmpty, err);
    }
}

package yiwang.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import yiwang.ui.view.Subscriptions;

class BackgroundTest {
    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> clock = new ArrayDeque<>();
    private final Background background = Background.with(FxThread.atOnce(), workers::add, (millis, task) -> {
        assertThat(millis).isEqualTo(Background.PROGRESS_AFTER_MILLIS);
        clock.add(task);
        return () -> clock.remove(task);
    });

    @Test
    void the_result_is_told_once() {
        background.run(() -> "ready").then(told::add).orElse(failure -> told.add("failed"));
        assertThat(told).isEmpty();
        workers.remove().run();
        assertThat(told).containsExactly("ready");
        assertThat(clock).isEmpty();
    }

    @Test
    void a_failure_is_told_and_no_result() {
        background.<String>run(() -> {
            throw new IOException("no line");
        }).then(told::add).orElse(failure -> told.add(failure.getMessage()));
        workers.remove().run();
        assertThat(told).containsExactly("no line");
    }

    @Test
    void work_that_lasts_shows_progress_until_it_ends() {
        background.run(() -> "late").progress(waiting -> told.add("waiting " + waiting)).then(told::add)
                .orElse(failure -> told.add("failed"));
        clock.remove().run();
        workers.remove().run();
        assertThat(told).containsExactly("waiting true", "waiting false", "late");
    }

    @Test
    void a_hidden_view_hears_nothing_more() {
        Subscriptions whileShown = new Subscriptions();
        background.run(() -> "late").then(told::add).orElse(failure -> told.add("failed")).until(whileShown);
        whileShown.close();
        workers.remove().run();
        assertThat(told).isEmpty();
    }

    @Test
    void cancelling_interrupts_the_work_that_runs() throws InterruptedException {
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Background real = Background.start(fx::add)) {
            BackgroundTask<String> task = real.run(() -> {
                started.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return "never wanted";
            }).then(told::add).orElse(failure -> told.add("failed"));
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
            task.cancel();
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
            Runnable last = fx.poll(20, TimeUnit.SECONDS);
            assertThat(last).isNotNull();
            last.run();
            assertThat(told).isEmpty();
        }
    }
}

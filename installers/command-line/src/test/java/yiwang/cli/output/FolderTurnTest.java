package yiwang.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FolderTurnTest {

    private static final Predicate<String> HELD = answer -> answer.startsWith("held");

    private final StringWriter said = new StringWriter();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_free_folder_is_taken_at_once_without_a_word() {
        assertThat(FolderTurn.USUAL.when(() -> "mine", HELD, new PrintWriter(said))).isEqualTo("mine");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void a_holder_that_stays_is_told_of_after_the_limit() {
        FolderTurn turn = new FolderTurn(Duration.ofMillis(60), Duration.ofMillis(300), Duration.ofSeconds(20));

        assertThat(turn.when(() -> "held by 7", HELD, new PrintWriter(said))).isEqualTo("held by 7");
        assertThat(said.toString()).startsWith("waiting: ").hasLineCount(1);
    }

    @Test
    void a_queue_that_moves_is_waited_for_longer_than_one_holder() {
        FolderTurn turn = new FolderTurn(Duration.ofSeconds(20), Duration.ofMillis(400), Duration.ofSeconds(60));

        String answer = turn.when(() -> asked.incrementAndGet() < 30 ? "held by " + asked.get() / 4 : "mine", HELD, new PrintWriter(said));

        assertThat(answer).isEqualTo("mine");
    }

    @Test
    void even_a_queue_that_moves_has_an_end() {
        FolderTurn turn = new FolderTurn(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(300));

        assertThat(turn.when(() -> "held by " + asked.incrementAndGet(), HELD, new PrintWriter(said))).startsWith("held");
    }
}

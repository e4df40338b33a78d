package yiwang.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {

    private final List<Integer> asked = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private String version = "a";
    private final PagedRows<String> rows = new PagedRows<>(this::read);

    private void read(int offset, int limit, Consumer<List<String>> then) {
        asked.add(offset);
        String at = version;
        answers.add(() -> then.accept(IntStream.range(offset, offset + limit).mapToObj(i -> at + i).toList()));
    }

    private void answer() {
        List<Runnable> now = List.copyOf(answers);
        answers.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void of_two_hundred_thousand_rows_only_the_page_that_is_looked_at_is_read() {
        rows.renew(200_000);
        assertThat(rows.get(150_000)).isNull();
        assertThat(rows.get(150_001)).isNull();
        assertThat(asked).containsExactly(150_000);
        answer();
        assertThat(rows.get(150_001)).isEqualTo("a150001");
    }

    @Test
    void rows_stay_until_newer_ones_have_come_and_late_answers_of_an_older_question_are_dropped() {
        rows.renew(100);
        rows.get(0);
        answer();
        version = "b";
        rows.renew(101);
        assertThat(rows.get(3)).isEqualTo("a3");
        version = "c";
        rows.replace(50);
        assertThat(rows.get(3)).isNull();
        answer();
        assertThat(rows.get(3)).isEqualTo("c3");
    }

    @Test
    void rows_that_are_renewed_faster_than_they_can_be_read_are_shown_all_the_same() {
        rows.renew(100);
        rows.get(0);
        for (int i = 0; i < 5; i++) {
            rows.renew(100);
            rows.get(0);
        }
        assertThat(asked).as("one question at a time").containsExactly(0);
        answer();
        assertThat(rows.get(0)).isEqualTo("a0");
        assertThat(asked).as("and then once more").containsExactly(0, 0);
    }

    @Test
    void whoever_shows_rows_is_told_of_each_that_came() {
        List<Integer> told = new ArrayList<>();
        rows.renew(3);
        rows.get(0);
        rows.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    told.add(i);
                }
            }
        });
        answer();
        assertThat(told).containsExactly(0, 1, 2);
    }

    @Test
    void walking_through_all_rows_keeps_only_a_few_pages() {
        rows.renew(200_000);
        for (int i = 0; i < 200_000; i += PagedRows.PAGE) {
            rows.get(i);
            answer();
        }
        asked.clear();
        rows.get(199_980);
        assertThat(asked).isEmpty();
        rows.get(0);
        assertThat(asked).as("forgotten long ago").containsExactly(0);
    }
}

package yiwang.sync.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysReadTest {

    private final List<String> read = new ArrayList<>();
    private final KeysRead<Integer> keys = new KeysRead<>(2, text -> {
        read.add(text);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.length());
    });

    @Test
    void a_key_is_read_once_while_it_is_in_use() {
        keys.of("a");
        keys.of("bb");
        assertThat(keys.of("a")).contains(1);
        keys.of("ccc");
        keys.of("a");

        assertThat(read).containsExactly("a", "bb", "ccc");
        assertThat(keys.of("bb")).contains(2);
        assertThat(read).as("the longest unused had gone").containsExactly("a", "bb", "ccc", "bb");
    }

    @Test
    void what_is_no_key_takes_no_place() {
        keys.of("a");
        keys.of("bb");
        assertThat(keys.of("")).isEmpty();
        assertThat(keys.of("")).isEmpty();
        keys.of("a");
        keys.of("bb");

        assertThat(read).containsExactly("a", "bb", "", "");
    }
}

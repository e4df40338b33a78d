package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteVersionTest {

    @ParameterizedTest
    @CsvSource({"3.51.2, false", "3.51.3, true", "3.9.99, false", "3.54.1, true", "4.0.0, true", "2.99.9, false", "3.51.3.1, true"})
    void versions_with_the_log_reset_bug_are_not_sound(String version, boolean sound) {
        assertThat(SqliteVersion.parse(version).sound()).isEqualTo(sound);
    }

    @Test
    void the_shipped_library_is_sound() throws SQLException {
        assertThat(SqliteVersion.loaded().sound()).isTrue();
    }
}

package yiwang.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private static final String FIRST = "-- a note; with a semicolon\nCREATE TABLE a (x INTEGER) STRICT;\nINSERT INTO a VALUES (1);\n";
    private static final String SECOND = "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 7;\n";
    private static final String BROKEN = "CREATE TABLE b (x INTEGER) STRICT;\nCREATE TABLE a (x INTEGER);\n";

    @TempDir
    private Path folder;

    @Test
    void an_older_database_takes_only_the_steps_it_lacks() throws SQLException {
        try (Sql sql = database()) {
            assertThat(Schema.migrate(sql, List.of(FIRST))).isTrue();
            assertThat(Schema.migrate(sql, List.of(FIRST, SECOND))).isTrue();
            assertThat(Schema.migrate(sql, List.of(FIRST, SECOND))).isFalse();
            assertThat(sql.number("SELECT x + y FROM a")).hasValue(8);
            assertThat(sql.number("PRAGMA user_version")).hasValue(2);
        }
    }

    @Test
    void a_step_that_fails_leaves_the_database_as_it_was_before_that_step() throws SQLException {
        try (Sql sql = database()) {
            Schema.migrate(sql, List.of(FIRST));
            assertThatThrownBy(() -> Schema.migrate(sql, List.of(FIRST, BROKEN))).isInstanceOf(SQLException.class);
        }
        try (Sql sql = database()) {
            assertThat(sql.number("PRAGMA user_version")).hasValue(1);
            assertThat(sql.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")).hasValue(0);
            assertThat(Schema.migrate(sql, List.of(FIRST, SECOND))).isTrue();
        }
    }

    @Test
    void the_product_has_its_steps() throws SQLException {
        assertThat(Schema.newest()).isPositive();
        try (Sql sql = database()) {
            Schema.migrate(sql);
            assertThat(sql.number("PRAGMA user_version")).hasValue(Schema.newest());
            assertThat(sql.number("PRAGMA application_id")).hasValue(Schema.APPLICATION_ID);
        }
    }

    private Sql database() throws SQLException {
        return StationDatabase.builder(folder.resolve("x.db"));
    }
}

package yiwang.sync.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbered steps {@code 001.sql, 002.sql ...} that lead from an empty database to the newest form. How many were taken
 * is the database's {@code user_version}; each is taken in one transaction with its number.
 */
final class Schema {

    /** "YWST": tells our databases from others. */
    static final int APPLICATION_ID = 0x59575354;

    private static final List<String> STEPS = load();

    private Schema() { }

    static int newest() {
        return STEPS.size();
    }

    static boolean migrate(Sql sql) throws SQLException {
        return migrate(sql, STEPS);
    }

    /** @return true when there was a step to take */
    static boolean migrate(Sql sql, List<String> steps) throws SQLException {
        int version = (int) sql.number("PRAGMA user_version").orElse(0);
        for (int next = version; next < steps.size(); next++) {
            for (String statement : statements(steps.get(next))) {
                sql.execute(statement);
            }
            sql.execute("PRAGMA application_id = " + APPLICATION_ID);
            sql.execute("PRAGMA user_version = " + (next + 1));
            sql.commit();
        }
        sql.commit();
        return version < steps.size();
    }

    private static List<String> statements(String script) {
        String bare = script.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
        return Arrays.stream(bare.split(";")).filter(s -> !s.isBlank()).toList();
    }

    private static List<String> load() {
        List<String> steps = new ArrayList<>();
        try {
            while (true) {
                try (InputStream in = Schema.class.getResourceAsStream("%03d.sql".formatted(steps.size() + 1))) {
                    if (in == null) {
                        return List.copyOf(steps);
                    }
                    steps.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
    }
}

package yiwang.sync.store;

import java.sql.SQLException;
import java.util.Arrays;

/** A version of SQLite. */
record SqliteVersion(int major, int minor, int patch) implements Comparable<SqliteVersion> {

    /** The first without the WAL-reset bug, which could corrupt a database with several connections. */
    static final SqliteVersion OLDEST_SOUND = new SqliteVersion(3, 51, 3);

    static SqliteVersion parse(String text) {
        int[] parts = Arrays.stream(text.split("\\.")).limit(3).mapToInt(Integer::parseInt).toArray();
        return new SqliteVersion(parts[0], parts[1], parts[2]);
    }

    /** Of the library in this process. */
    static SqliteVersion loaded() throws SQLException {
        try (Sql memory = StationDatabase.inMemory()) {
            return parse(memory.first("SELECT sqlite_version()", row -> row.getString(1)).orElseThrow());
        }
    }

    boolean sound() {
        return compareTo(OLDEST_SOUND) >= 0;
    }

    @Override
    public int compareTo(SqliteVersion other) {
        return Arrays.compare(new int[] {major, minor, patch}, new int[] {other.major, other.minor, other.patch});
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}

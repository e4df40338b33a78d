package yiwang.sync.gateway.backup;

import java.util.Map;

/**
 * What a backup says of itself, in its last entry: without it the file is not whole.
 *
 * @param format  of the file: 1, or 2 when attachments lie elsewhere, which a program that knows only 1 would forget
 * @param version of the tables that the rows fit
 * @param epoch   of the gateway when it was taken
 * @param rows    of each table
 * @param elsewhere attachments that only its bucket has
 */
record BackupManifest(int format, String version, String epoch, String takenAt, Map<String, Long> rows, long attachments, long missing, long elsewhere) {

    static final int FORMAT = 2;
    static final int FORMAT_WITH_ALL = 1;
    static final String ENTRY = "backup.json";
    static final String TABLES = "tables/";
    static final String CONTENT = "content/";

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}

package yiwang.sync.store;

import java.nio.charset.StandardCharsets;

/**
 * Where a ciphertext stands: associated data of its encryption, so that it opens nowhere else.
 *
 * @param row      never holds a line feed
 * @param version  of the row, so that an older value of the same row is not taken for the newer one
 */
record Place(String table, String row, long version) {

    byte[] bytes() {
        return (table + '\n' + row + '\n' + version).getBytes(StandardCharsets.UTF_8);
    }
}

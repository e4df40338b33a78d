package yiwang.sync.store;

import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells in memory, without asking the database, that a case id and a receipt number are surely new. Holds 32 bits of the keyed
 * tag of each receipt number, and of each case id of this run; earlier ids are smaller than the newest of them, as ids grow with
 * time. "Not surely" costs nothing but the question to the database. Thread-safe.
 */
final class KnownCases {

    private int[] slots = new int[1 << 12];
    private int count;
    private UUID newestBefore;

    /** Before this nothing is surely new. Cases saved meanwhile are added by those who save them. */
    void load(Sql sql) throws SQLException {
        UUID newest = sql.first("SELECT max(case_id) FROM case_key", row -> row.getBytes(1) == null ? new UUID(0, 0) : Ids.id(row.getBytes(1)))
                .orElseThrow();
        sql.each("SELECT receipt_tag FROM cases", row -> put(mark(row.getBytes(1))));
        synchronized (this) {
            newestBefore = newest;
        }
    }

    synchronized void add(UUID caseId, byte[] receiptTag) {
        put(mark(caseId));
        put(mark(receiptTag));
    }

    synchronized boolean surelyNew(UUID caseId, byte[] receiptTag) {
        return newestBefore != null && newer(caseId, newestBefore) && !has(mark(caseId)) && !has(mark(receiptTag));
    }

    private static boolean newer(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high > 0 || high == 0 && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) > 0;
    }

    private synchronized void put(int mark) {
        if (2 * count >= slots.length) {
            grow();
        }
        int at = find(slots, mark);
        if (slots[at] == 0) {
            slots[at] = mark;
            count++;
        }
    }

    private boolean has(int mark) {
        return slots[find(slots, mark)] == mark;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int mark : slots) {
            if (mark != 0) {
                larger[find(larger, mark)] = mark;
            }
        }
        slots = larger;
    }

    private static int find(int[] slots, int mark) {
        int at = mark & slots.length - 1;
        while (slots[at] != 0 && slots[at] != mark) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private static int mark(UUID id) {
        return notZero(Long.hashCode(id.getLeastSignificantBits()));
    }

    private static int mark(byte[] tag) {
        return notZero((tag[0] & 0xFF) << 24 | (tag[1] & 0xFF) << 16 | (tag[2] & 0xFF) << 8 | tag[3] & 0xFF);
    }

    private static int notZero(int mark) {
        return mark == 0 ? 1 : mark;
    }
}

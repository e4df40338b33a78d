package yiwang.sync.domain.stock;

import java.util.Locale;

/** What is known of one numbered sheet. */
public enum SheetState {
    /** Lies in its tray. */ IN_STOCK,
    /** Promised to a certificate; the printer may have it already. */ RESERVED,
    /** Nobody knows what became of it: a person has to look. */ IN_DOUBT,
    /** Came out whole and counts. */ ISSUED,
    /** Came out wrong or was damaged. */ SPOILED,
    /** Counts no more: an issued copy that was taken back, or a blank put out of use. */ VOID;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Still on the books, whether it can be used or not. */
    public boolean inHand() {
        return this == IN_STOCK || undecided();
    }

    public boolean undecided() {
        return this == RESERVED || this == IN_DOUBT;
    }
}

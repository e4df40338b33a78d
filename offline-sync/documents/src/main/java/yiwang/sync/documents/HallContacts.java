package yiwang.sync.documents;

import java.util.Objects;

/**
 * The telephone numbers on every paper.
 *
 * @param enquiries   whom to ask about the case
 * @param complaints  where to complain
 */
public record HallContacts(String enquiries, String complaints) {

    /** The government service line, the same everywhere. */
    public static final HallContacts NATIONAL = new HallContacts("12345", "12345");

    public HallContacts {
        Objects.requireNonNull(enquiries);
        Objects.requireNonNull(complaints);
    }
}

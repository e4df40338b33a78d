package yiwang.sync.domain.stock;

import java.util.Optional;

/**
 * The copies of one certificate so far.
 *
 * @param issued     how many copies ever came out
 * @param undecided  the sheet that is being printed for it or is in doubt
 * @param current    the sheet that counts now
 * @param asked      who asked for the copy that is to replace the last one
 * @param confirmed  a second person agreed, and the new copy is not out yet
 */
public record CertificateTrack(int issued, Optional<BlankNumber> undecided, Optional<BlankNumber> current, Optional<Asked> asked, boolean confirmed) {

    /** @param by the person who asked */
    public record Asked(String by, String why) { }

    static final CertificateTrack NEW = new CertificateTrack(0, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** 1 for the original. */
    public int nextCopy() {
        return issued + 1;
    }

    /** The original once; every later copy only with a second person's word. */
    boolean mayPrint() {
        return undecided.isEmpty() && current.isEmpty() && (issued == 0 || confirmed);
    }

    CertificateTrack reserved(BlankNumber sheet) {
        return new CertificateTrack(issued, Optional.of(sheet), current, asked, confirmed);
    }

    CertificateTrack cameOut(BlankNumber sheet) {
        return new CertificateTrack(issued + 1, Optional.empty(), Optional.of(sheet), Optional.empty(), false);
    }

    CertificateTrack cameNot() {
        return new CertificateTrack(issued, Optional.empty(), current, asked, confirmed);
    }

    CertificateTrack withdrawn() {
        return new CertificateTrack(issued, undecided, Optional.empty(), asked, confirmed);
    }

    CertificateTrack askedBy(Asked who) {
        return new CertificateTrack(issued, undecided, current, Optional.of(who), false);
    }

    CertificateTrack agreed() {
        return new CertificateTrack(issued, undecided, current, asked, true);
    }
}

package yiwang.sync.station.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.sync.station.PaperKind;

/**
 * One time that a paper of a case was sent to a printer.
 *
 * @param at when it was sent
 * @param by number of the officer who sent it
 */
public record PaperPrint(PaperKind kind, Instant at, Fate fate, String by) {

    /** MAYBE: nobody could say, or the program ended before anybody did. */
    public enum Fate { PRINTED, MAYBE, NOT }

    /** @param prints oldest first */
    public static Optional<PaperPrint> newest(List<PaperPrint> prints, PaperKind kind) {
        return prints.stream().filter(print -> print.kind() == kind).reduce((older, newer) -> newer);
    }
}

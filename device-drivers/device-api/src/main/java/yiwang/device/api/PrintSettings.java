package yiwang.device.api;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a document is to come out.
 *
 * @param tray       the printer's own name of the paper source (IPP media-source, such as {@code tray-2}); empty = the printer chooses.
 *                   A printer that does not know the tray prints nothing
 * @param sides      one side of the sheet or both
 * @param copies     1 to 99
 * @param onTrouble  what to do when paper stops on its way
 */
public record PrintSettings(Optional<String> tray, Sides sides, int copies, Trouble onTrouble) {

    /** IPP sides; {@link #word()} is its name in profiles and on the command line. */
    public enum Sides {
        ONE("none", "one-sided"), LONG_EDGE("long", "two-sided-long-edge"), SHORT_EDGE("short", "two-sided-short-edge");

        private final String word;
        private final String keyword;

        Sides(String word, String keyword) {
            this.word = word;
            this.keyword = keyword;
        }

        public String word() {
            return word;
        }

        /** As IPP says it. */
        public String keyword() {
            return keyword;
        }
    }

    public enum Trouble {
        /** A person refills, and the job goes on. */ WAIT,
        /** The job is taken back at once: printers print a jammed page again by themselves, on the next numbered sheet. */ TAKE_BACK
    }

    public static final PrintSettings USUAL = new PrintSettings(Optional.empty(), Sides.ONE, 1, Trouble.WAIT);

    public PrintSettings {
        Objects.requireNonNull(sides);
        Objects.requireNonNull(onTrouble);
        if (copies < 1 || copies > 99) {
            throw new IllegalArgumentException("copies=" + copies + " is not in 1..99");
        }
        if (tray.isPresent() && !tray.get().matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("tray=" + tray.get() + " is no name of a tray (letters, digits, hyphens)");
        }
    }

    /** From {@code tray}, {@code duplex} (none, long, short) and {@code copies} of a profile. @throws IllegalArgumentException with a sentence for people */
    public static PrintSettings of(Map<String, String> settings) {
        String duplex = settings.getOrDefault("duplex", Sides.ONE.word);
        for (Sides sides : Sides.values()) {
            if (sides.word.equals(duplex)) {
                return new PrintSettings(Optional.ofNullable(settings.get("tray")), sides, copies(settings.getOrDefault("copies", "1")), Trouble.WAIT);
            }
        }
        throw new IllegalArgumentException("duplex=" + duplex + " is not known; known: none, long, short");
    }

    /** For numbered paper. */
    public PrintSettings takingBack() {
        return new PrintSettings(tray, sides, copies, Trouble.TAKE_BACK);
    }

    private static int copies(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("copies=" + text + " is no number");
        }
        return Integer.parseInt(text);
    }
}

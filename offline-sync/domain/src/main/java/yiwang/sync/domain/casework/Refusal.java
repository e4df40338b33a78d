package yiwang.sync.domain.casework;

/**
 * What 不予受理 says in the history of a case: the reason, and where the person is to go instead.
 *
 * @param whereToGo empty when nothing was said
 */
public record Refusal(String reason, String whereToGo) {

    private static final String BETWEEN = "；去处：";

    /** Without the full stop that some type behind it. */
    public Refusal {
        reason = unended(reason);
        whereToGo = unended(whereToGo);
    }

    private static String unended(String words) {
        return words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
    }

    /** As it stands in {@link CaseStep#note()}. */
    public String note() {
        return whereToGo.isBlank() ? reason : reason + BETWEEN + whereToGo;
    }

    /** Any note is a reason; the last mark in it begins where to go. */
    public static Refusal of(String note) {
        int at = note.lastIndexOf(BETWEEN);
        return at < 0 ? new Refusal(note, "") : new Refusal(note.substring(0, at), note.substring(at + BETWEEN.length()));
    }
}

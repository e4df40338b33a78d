package yiwang.sync.documents;

/** Where a Chinese line may not break (GB/T 15834): closing marks never begin a line, opening marks never end one. */
final class LineRules {

    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』”’…—·％℃,.;:?!)]}%";
    private static final String NEVER_LAST = "（【《〈「『“‘〔([{";

    private LineRules() {
    }

    static boolean mayBreakBetween(Piece before, Piece after) {
        if (NEVER_LAST.indexOf(before.codePoint()) >= 0 || NEVER_FIRST.indexOf(after.codePoint()) >= 0) {
            return false;
        }
        return !(word(before.codePoint()) && word(after.codePoint()));
    }

    private static boolean word(int codePoint) {
        return codePoint > ' ' && codePoint < 0x250 && (Character.isLetterOrDigit(codePoint) || codePoint == '-' || codePoint == '/');
    }
}

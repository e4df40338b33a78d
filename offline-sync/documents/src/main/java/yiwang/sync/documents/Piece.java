package yiwang.sync.documents;

import java.util.Optional;

/** One character on its way to paper. @param face empty when no font has it @param em width at size 1 */
record Piece(int codePoint, Optional<Typeface> face, float em, boolean strong) {

    static final int LINE_END = '\n';

    boolean endsLine() {
        return codePoint == LINE_END;
    }

    boolean space() {
        return codePoint == ' ';
    }
}

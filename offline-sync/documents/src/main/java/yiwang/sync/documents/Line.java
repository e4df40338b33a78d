package yiwang.sync.documents;

import java.util.List;

/** A line as set. @param em width at size 1 */
record Line(List<Piece> pieces, float em) {

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(List<Piece> pieces) {
        float em = 0;
        for (Piece piece : pieces) {
            em += piece.em();
        }
        return new Line(pieces, em);
    }
}

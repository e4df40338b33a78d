package yiwang.sync.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns text into lines of known width. Nothing of the text is dropped: what cannot be drawn becomes a box with its code point. */
final class Typesetter {

    /** Size of the code point beside the box, relative to the text. */
    static final float CODE_SIZE = 0.62f;
    /** Width of the box with its side bearings, em. */
    static final float BOX = 0.95f;
    private static final int LONGEST_BACKTRACK = 40;

    private final EmbeddedFonts fonts;

    Typesetter(EmbeddedFonts fonts) {
        this.fonts = fonts;
    }

    Line line(String text, boolean strong) {
        List<Piece> pieces = pieces(strong ? Phrase.bold(text) : Phrase.of(text));
        pieces.removeIf(Piece::endsLine);
        return Line.of(pieces);
    }

    /** @param width points @param size points @param indent em, of the first line; a negative one hangs the others */
    List<Line> lines(Phrase phrase, float width, float size, float indent) {
        List<Line> lines = new ArrayList<>();
        List<Piece> pieces = pieces(phrase);
        int from = 0;
        do {
            float room = width / size - (lines.isEmpty() ? indent : 0);
            int to = endOfLine(pieces, from, room);
            lines.add(Line.of(pieces.subList(from, to)));
            from = to;
            while (from < pieces.size() && pieces.get(from).space() && !startsParagraph(pieces, from)) {
                from++;
            }
            if (from < pieces.size() && pieces.get(from).endsLine()) {
                from++;
            }
        } while (from < pieces.size());
        return lines;
    }

    private static boolean startsParagraph(List<Piece> pieces, int at) {
        return at > 0 && pieces.get(at - 1).endsLine();
    }

    private static int endOfLine(List<Piece> pieces, int from, float room) {
        float em = 0;
        int to = from;
        while (to < pieces.size() && !pieces.get(to).endsLine() && em + pieces.get(to).em() <= room + 0.001f) {
            em += pieces.get(to++).em();
        }
        if (to == pieces.size() || pieces.get(to).endsLine() || pieces.get(to).space()) {
            return to;
        }
        for (int at = to; at > from && at > to - LONGEST_BACKTRACK; at--) {
            if (LineRules.mayBreakBetween(pieces.get(at - 1), pieces.get(at))) {
                return at;
            }
        }
        return Math.max(to, from + 1);
    }

    private List<Piece> pieces(Phrase phrase) {
        List<Piece> pieces = new ArrayList<>();
        for (Phrase.Span span : phrase.spans()) {
            span.text().replace("\r\n", "\n").codePoints().forEach(c -> add(pieces, c, span.strong()));
        }
        return pieces;
    }

    private void add(List<Piece> pieces, int codePoint, boolean strong) {
        if (codePoint == Piece.LINE_END || codePoint == '\r') {
            pieces.add(new Piece(Piece.LINE_END, Optional.empty(), 0, strong));
        } else if (variant(codePoint)) {
            fonts.warn("异体字选择符没有印出：" + Codes.unicode(codePoint));
        } else {
            int drawn = blank(codePoint) ? ' ' : codePoint;
            Optional<Typeface> face = fonts.faceFor(drawn);
            float em = face.map(f -> f.advance(drawn)).orElseGet(() -> BOX + codeWidth(drawn));
            pieces.add(new Piece(drawn, face, em, strong));
        }
    }

    /** A variation selector changes the shape of the character before it, never which character it is. */
    private static boolean variant(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean blank(int codePoint) {
        return codePoint == '\t' || Character.isSpaceChar(codePoint) && codePoint != 0x3000;
    }

    private float codeWidth(int codePoint) {
        return line(Codes.unicode(codePoint), false).em() * CODE_SIZE;
    }
}

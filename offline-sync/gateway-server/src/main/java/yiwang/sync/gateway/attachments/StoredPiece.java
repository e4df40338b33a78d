package yiwang.sync.gateway.attachments;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of an upload that lie in an object of their own.
 *
 * @param writer tells apart objects of requests that wrote at the same offset
 */
public record StoredPiece(long start, int length, String writer) {

    private static final String BETWEEN = ":";
    private static final String END = "\n";

    public long end() {
        return start + length;
    }

    /** For the upload's row: lines that can be added to those of earlier pieces. */
    public static String lines(List<StoredPiece> pieces) {
        StringBuilder text = new StringBuilder();
        for (StoredPiece piece : pieces) {
            text.append(piece.start).append(BETWEEN).append(piece.length).append(BETWEEN).append(piece.writer).append(END);
        }
        return text.toString();
    }

    public static List<StoredPiece> parse(String lines) {
        List<StoredPiece> pieces = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(BETWEEN);
            pieces.add(new StoredPiece(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]));
        }
        return pieces;
    }
}

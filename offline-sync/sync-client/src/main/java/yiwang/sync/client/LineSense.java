package yiwang.sync.client;

/** What the uploads of a station have seen of its line, and so how they travel next. Safe for many threads. */
final class LineSense {

    private static final int FEW_LANES = 2;
    private static final int MANY_LANES = 4;
    private static final double WEIGHT_OF_A_CUT = 0.4;

    private int piece = PieceSize.FIRST;
    private long sinceCut;
    private long betweenCuts = Long.MAX_VALUE;
    private boolean quick;

    /** Bytes that the next piece may have. */
    synchronized int piece() {
        return Math.min(piece, PieceSize.most(Math.max(betweenCuts, sinceCut)));
    }

    /** Pieces under way at once, of different files: while one waits for its answer, another one fills the line. */
    synchronized int lanes() {
        return quick && betweenCuts == Long.MAX_VALUE ? MANY_LANES : FEW_LANES;
    }

    synchronized void carried(long bytes, long nanos) {
        sinceCut += bytes;
        int next = PieceSize.next(piece, nanos);
        quick = next > piece || next == PieceSize.LARGEST;
        piece = next;
    }

    /** @param bytes of the piece that came over before the line was cut */
    synchronized void cut(long bytes) {
        long distance = sinceCut + bytes;
        betweenCuts = betweenCuts == Long.MAX_VALUE ? distance
                : Math.round(WEIGHT_OF_A_CUT * distance + (1 - WEIGHT_OF_A_CUT) * betweenCuts);
        sinceCut = 0;
        piece = Math.min(piece, PieceSize.most(betweenCuts));
    }
}

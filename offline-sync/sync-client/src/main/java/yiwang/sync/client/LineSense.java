package yiwang.sync.client;

/** What the uploads of a station have seen of its line, and so how they travel next. Safe for many threads. */
final class LineSense {

    private static final int FEW_LANES = 2;
    private static final int MANY_LANES = 4;
    private static final double WEIGHT_OF_A_CUT = 0.4;
    /** So many pieces pass until they are as large again as the one that vanished, nearly: finding that out once more costs a long silence. */
    private static final int REGAIN = 64;

    private int piece = PieceSize.FIRST;
    private long sinceCut;
    private long betweenCuts = Long.MAX_VALUE;
    private boolean quick;
    private int underWay;
    private boolean alone;
    private boolean begun;
    private long begunAt;
    private long pieceNanos;
    private boolean slow;
    private int ceiling = PieceSize.LARGEST;
    private boolean damaging;

    /** Bytes that the next piece may have. */
    synchronized int piece() {
        long distance = Math.max(betweenCuts, sinceCut);
        return Math.min(ceiling, slow && alone && underWay == 0 ? PieceSize.alone(distance) : Math.min(piece, PieceSize.most(distance)));
    }

    /** Pieces under way at once, of different files: while one waits for its answer, another one fills the line. */
    synchronized int lanes() {
        return quick && betweenCuts == Long.MAX_VALUE ? MANY_LANES : FEW_LANES;
    }

    /**
     * How long a piece is made that begins now. Two that begin together on a slow line would end together, and the line would lie idle while both wait for
     * their answers: the second one is made half as long.
     *
     * @param last of its file: never made shorter
     * @return its bytes
     */
    synchronized long begin(long bytes, boolean last, long now) {
        boolean together = slow && begun && underWay > 0 && now - begunAt < pieceNanos / 4;
        alone = underWay == 0;
        begun = true;
        begunAt = now;
        return together && !last ? Math.max(Math.min(bytes, PieceSize.SMALLEST), bytes / 2) : bytes;
    }

    synchronized void leaves() {
        underWay++;
    }

    /** Whatever became of it. */
    synchronized void ended() {
        underWay--;
    }

    synchronized void carried(long bytes, long nanos) {
        sinceCut += bytes;
        ceiling = Math.min(damaging ? PieceSize.CHECKED : PieceSize.LARGEST, ceiling + ceiling / REGAIN + 1);
        pieceNanos = nanos;
        slow = PieceSize.isSlow(bytes, nanos);
        int next = PieceSize.next(piece, nanos);
        quick = next > piece || next == PieceSize.LARGEST;
        piece = next;
    }

    /**
     * Nobody answered a piece. There are ways on which large packets vanish and nobody is told: the next pieces are smaller, down to what
     * any way carries.
     */
    synchronized void silent(long bytes) {
        ceiling = (int) Math.clamp(bytes / 4, PieceSize.ANY_WAY, ceiling);
    }

    /** What arrived was not what had left: from now on each piece carries its own checksum, so that only that piece goes again, and is the smaller the more often. */
    synchronized void damaged() {
        ceiling = damaging ? Math.max(Math.min(ceiling, PieceSize.SMALLEST), ceiling / 2) : Math.min(ceiling, PieceSize.CHECKED);
        damaging = true;
    }

    synchronized boolean isDamaging() {
        return damaging;
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

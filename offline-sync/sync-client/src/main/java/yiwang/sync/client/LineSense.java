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
    private long bytesUnderWay;
    private boolean alone;
    private boolean begun;
    private long begunAt;
    private long pieceNanos;
    private boolean heard;
    private boolean slow;
    private int ceiling = PieceSize.LARGEST;
    private boolean damaging;

    /**
     * Bytes that the next piece may have; 0 = none now: a slow line has as much under way as one cut may cost.
     *
     * @param windowed the next piece of the same file may leave before this one is answered
     */
    synchronized int piece(boolean windowed) {
        long distance = Math.max(betweenCuts, sinceCut);
        int size = Math.min(ceiling, slow && !windowed && alone && underWay == 0 ? PieceSize.alone(distance) : Math.min(piece, PieceSize.most(distance)));
        return fits(size) ? size : 0;
    }

    /** Three quarters of a piece may go as well: a smaller one costs a head for little. */
    private boolean fits(long size) {
        return !mayBeSlow() || underWay == 0 || PieceSize.UNDER_WAY - bytesUnderWay >= size - size / 4;
    }

    /** Also while nothing has been carried yet. */
    synchronized boolean mayBeSlow() {
        return slow || !heard;
    }

    /** Pieces under way at once: while one waits for its answer, another one fills the line. Many small ones where a slow line is cut: the others go on meanwhile. */
    synchronized int lanes() {
        boolean cut = betweenCuts != Long.MAX_VALUE;
        return quick && !cut || slow && cut ? MANY_LANES : FEW_LANES;
    }

    /**
     * How long a piece is made that begins now. Two that begin together on a slow line would end together, and the line would lie idle while both wait for
     * their answers: the second one is made half as long; of one file, whose second piece is answered after the first, the first one.
     *
     * @param last     of its file: never made shorter
     * @param windowed the next piece of the same file may leave before this one is answered
     * @return its bytes, under way until {@link #ended}; 0 = another one was quicker, and there is no room now
     */
    synchronized long begin(long bytes, boolean last, boolean windowed, long now) {
        if (!fits(bytes)) {
            return 0;
        }
        long room = mayBeSlow() && underWay > 0 ? Math.min(bytes, PieceSize.UNDER_WAY - bytesUnderWay) : bytes;
        boolean together = mayBeSlow() && bytes > PieceSize.FIRST / 2 && (windowed ? underWay == 0 : begun && underWay > 0 && now - begunAt < pieceNanos / 4);
        long taken = together && !last ? Math.min(room, bytes / 2) : room;
        alone = underWay == 0;
        begun = true;
        begunAt = now;
        underWay++;
        bytesUnderWay += taken;
        return taken;
    }

    /** So many bytes may still arrive. */
    synchronized void holds(long bytes) {
        underWay++;
        bytesUnderWay += bytes;
    }

    /** Whatever became of it. */
    synchronized void ended(long bytes) {
        underWay--;
        bytesUnderWay -= bytes;
    }

    synchronized void carried(long bytes, long nanos) {
        sinceCut += bytes;
        ceiling = Math.min(damaging ? PieceSize.CHECKED : PieceSize.LARGEST, ceiling + ceiling / REGAIN + 1);
        pieceNanos = nanos;
        heard = true;
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

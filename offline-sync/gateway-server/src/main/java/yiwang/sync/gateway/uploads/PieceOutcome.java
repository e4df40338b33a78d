package yiwang.sync.gateway.uploads;

/** How a piece ended. */
sealed interface PieceOutcome {

    /** @param offset bytes that survive a crash */
    record Stored(long offset, boolean complete) implements PieceOutcome { }

    record WrongOffset(long offset) implements PieceOutcome { }

    record TooLong() implements PieceOutcome { }

    /** The piece's own checksum was wrong: nothing of it counts. */
    record PieceDamaged() implements PieceOutcome { }

    /** The whole hashes to something else than was announced: the upload is gone. */
    record WholeDamaged() implements PieceOutcome { }

    record TakenOver() implements PieceOutcome { }
}

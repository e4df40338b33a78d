package yiwang.clerk.line;

import java.time.Instant;
import java.util.Optional;
import yiwang.sync.domain.queue.WaitingLine;

/**
 * The line as the clerk sees it.
 *
 * @param since  when the one at the window was called; empty when nobody is, or when that was before this program was started
 */
public record LineState(WaitingLine line, Optional<Instant> since) {

    static final LineState EMPTY = new LineState(WaitingLine.EMPTY, Optional.empty());
}

package yiwang.sync.client;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import yiwang.sync.client.UploadTurn.Ask;
import yiwang.sync.client.UploadTurn.Create;
import yiwang.sync.client.UploadTurn.Piece;

/**
 * One file's way up by tus 1.0.0. Its creation carries the first piece; then piece follows piece on a stream that stays open. On a slow
 * line other lanes may help: their pieces leave while those in front of them are under way, and wait for them at the gateway.
 * After a cut the server is asked how far it came, and the file goes on from there.
 */
final class FileUpload {

    private static final int MOST_RESTARTS = 3;
    private static final int MOST_DAMAGES = 3;
    private static final int MOST_STANDSTILLS = 4;
    private static final int LANES = 4;
    private static final int MOST_REFUSED_AHEAD = 2;
    private static final long UNKNOWN = -1;

    private final UploadTask task;
    private final UploadGate gate;
    private final LineSense sense;
    private final LongSupplier nanoTime;
    private final UploadRequests requests;
    private final PieceSource source;
    private final CutTally cuts;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private PieceWindow window;
    private Optional<HttpUrl> url;
    private Optional<UploadOutcome> outcome = Optional.empty();
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean over;
    private int helpers;
    private boolean alone;
    private boolean asking;
    private boolean aheadAllowed;
    private int refusedAhead;
    private long best = UNKNOWN;
    private boolean offered;
    private int standstills;
    private int restarts;
    private int damages;

    FileUpload(UploadTask task, UploadPlace place, UploadGate gate, LineSense sense, LongSupplier nanoTime) {
        this.task = task;
        this.gate = gate;
        this.sense = sense;
        this.nanoTime = nanoTime;
        this.requests = new UploadRequests(task, place, sense, nanoTime);
        this.source = new PieceSource(task.open());
        this.cuts = new CutTally(sense);
        this.window = new PieceWindow(task.size());
        this.url = task.known().flatMap(place::own);
    }

    /** Once, by the lane whose file it is. */
    UploadOutcome run() {
        try {
            carry(false);
            trouble.ifPresent(e -> {
                throw e;
            });
            return outcome.orElseThrow();
        } finally {
            end();
        }
    }

    /** By a lane that has no file of its own, until this one ends. @return false when it was not wanted */
    boolean help() {
        lock.lock();
        try {
            if (over || helpers == LANES - 1) {
                return false;
            }
            helpers++;
        } finally {
            lock.unlock();
        }
        try {
            carry(true);
        } catch (RuntimeException e) {
            note(() -> trouble = Optional.of(e));
        } finally {
            note(() -> helpers--);
        }
        return true;
    }

    /** What helpers have under way ends first. */
    private void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            while (helpers > 0) {
                changed.awaitUninterruptibly();
            }
            cuts.settled();
            source.close();
        } finally {
            lock.unlock();
        }
    }

    private void note(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void carry(boolean helper) {
        while (awaitTurn(helper)) {
            boolean empty = isEmptyNext();
            int most = empty ? 0 : gate.pass(isWindowed());
            if (empty ? !gate.passEmpty() : most == 0) {
                note(() -> end(new UploadOutcome.Stopped()));
                return;
            }
            take(helper, most).ifPresent(this::bring);
        }
    }

    /** @return false when the file has ended */
    private boolean awaitTurn(boolean helper) {
        lock.lock();
        try {
            while (!hasEnded() && !mayGo(helper)) {
                changed.awaitUninterruptibly();
            }
            return !hasEnded();
        } finally {
            lock.unlock();
        }
    }

    /** A question takes no room on the line. */
    private boolean isEmptyNext() {
        lock.lock();
        try {
            return mustAsk() || url.isEmpty() && (offered || task.size() == 0);
        } finally {
            lock.unlock();
        }
    }

    private boolean mustAsk() {
        return url.isPresent() && window.isInDoubt() && !asking;
    }

    private boolean hasEnded() {
        return over || outcome.isPresent() || trouble.isPresent();
    }

    private boolean isWindowed() {
        lock.lock();
        try {
            return helpers > 0 && aheadAllowed;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayGo(boolean helper) {
        if (alone) {
            return false;
        }
        if (url.isEmpty()) {
            return !helper && window.underWay() == 0;
        }
        if (mustAsk()) {
            return true;
        }
        boolean ahead = aheadAllowed && sense.isSlow() && !sense.isDamaging() && window.underWay() < LANES;
        return window.next(1).isPresent() && (ahead || !helper && window.underWay() == 0);
    }

    /** The next request, taken under the lock; empty when the other lane was quicker. */
    private Optional<UploadTurn> take(boolean helper, int most) {
        lock.lock();
        try {
            if (hasEnded() || !mayGo(helper)) {
                return Optional.empty();
            }
            if (mustAsk()) {
                asking = true;
                return Optional.of(new Ask(url.get()));
            }
            Optional<UploadTurn> turn = url.isEmpty() ? create(most) : most == 0 ? Optional.empty() : window.next(most).flatMap(this::piece);
            alone = turn.filter(UploadTurn::isAlone).isPresent();
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private Optional<UploadTurn> create(int most) {
        if (offered || task.size() == 0) {
            return Optional.of(new Create(Optional.empty()));
        }
        if (most == 0) {
            return Optional.empty();
        }
        long bytes = begin(0, Math.min(most, task.size()));
        if (bytes == 0) {
            return Optional.empty();
        }
        offered = true;
        return Optional.of(new Create(Optional.of(body(0, bytes))));
    }

    private Optional<UploadTurn> piece(PieceWindow.Range range) {
        boolean ahead = !window.isFirst(range);
        long bytes = begin(range.from(), range.length());
        if (bytes == 0) {
            return Optional.empty();
        }
        PieceWindow.Range taken = new PieceWindow.Range(range.from(), range.from() + bytes);
        PieceBody body = body(taken.from(), bytes);
        window.leaves(taken);
        return Optional.of(new Piece(url.orElseThrow(), window, taken, body, ahead, aheadAllowed));
    }

    private long begin(long from, long bytes) {
        return sense.begin(bytes, from + bytes == task.size(), helpers > 0 && aheadAllowed, nanoTime.getAsLong());
    }

    private PieceBody body(long from, long bytes) {
        try {
            return source.take(from, bytes);
        } catch (RuntimeException e) {
            sense.ended(bytes);
            throw e;
        }
    }

    private void bring(UploadTurn turn) {
        Optional<UploadStep> step = Optional.empty();
        try {
            step = Optional.of(switch (turn) {
                case Ask(HttpUrl at) -> requests.look(at);
                case Create(Optional<PieceBody> first) -> requests.create(first);
                case Piece piece -> requests.patch(piece.url(), piece.range().from(), piece.body(), piece.brief());
            });
        } finally {
            Optional<UploadStep> led = step;
            note(() -> {
                try {
                    led.ifPresent(s -> settle(turn, s));
                } finally {
                    ended(turn);
                }
            });
        }
    }

    private void ended(UploadTurn turn) {
        if (turn.bytes() > 0) {
            sense.ended(turn.bytes());
        }
        if (turn instanceof Piece piece) {
            piece.window().ended(piece.range());
        }
        asking &= !(turn instanceof Ask);
        alone &= !turn.isAlone();
    }

    private void settle(UploadTurn turn, UploadStep step) {
        if (turn instanceof Piece piece && piece.window() != window) {
            // Of an upload that was given up meanwhile.
            return;
        }
        switch (step) {
            case UploadStep.Complete() -> end(new UploadOutcome.Complete());
            case UploadStep.Held(HttpUrl at) -> {
                if (url.isEmpty()) {
                    task.begun().accept(at.toString());
                }
                end(new UploadOutcome.Held());
            }
            case UploadStep.At at -> arrived(turn, at);
            case UploadStep.Elsewhere() -> elsewhere((Piece) turn);
            case UploadStep.Restart(Failure failure) -> restart(failure);
            case UploadStep.Damaged(Failure failure) -> {
                source.close();
                if (++damages >= MOST_DAMAGES) {
                    end(interrupted(failure));
                }
            }
            case UploadStep.Failed(Failure failure) -> failed(turn, failure);
        }
    }

    private void end(UploadOutcome how) {
        outcome = outcome.or(() -> Optional.of(how));
    }

    private void arrived(UploadTurn turn, UploadStep.At at) {
        if (url.isEmpty()) {
            task.begun().accept(at.url().toString());
        }
        standstills = at.offset() > best ? 0 : standstills + 1;
        damages = at.offset() > best ? 0 : damages;
        best = Math.max(best, at.offset());
        url = Optional.of(at.url());
        aheadAllowed = at.ahead() && refusedAhead < MOST_REFUSED_AHEAD;
        if (turn instanceof Piece) {
            window.arrived(at.offset());
            cuts.arrived();
        } else {
            window.told(at.offset());
            cuts.told(at.offset());
        }
        if (!window.isInDoubt()) {
            cuts.settled();
        }
        task.at().accept(window.held());
        if (standstills > MOST_STANDSTILLS) {
            end(notHere());
        }
    }

    /** A piece that waited in vain for the one in front of it goes again by itself; otherwise the gateway stands where nobody here thought. */
    private void elsewhere(Piece piece) {
        if (piece.ahead() && ++refusedAhead >= MOST_REFUSED_AHEAD) {
            aheadAllowed = false;
        }
        if (window.isFirst(piece.range())) {
            window.doubt(piece.range());
            cuts.doubt(piece.range().length());
        }
    }

    private void restart(Failure failure) {
        url = Optional.empty();
        window = new PieceWindow(task.size());
        cuts.settled();
        best = UNKNOWN;
        offered = true;
        source.close();
        if (++restarts >= MOST_RESTARTS) {
            end(interrupted(failure));
        }
    }

    /** Nothing counts of a piece that waited for another one: it goes again as it was. Of the first one the gateway may have a part. */
    private void failed(UploadTurn turn, Failure failure) {
        source.close();
        if (turn instanceof Piece piece) {
            if (window.isFirst(piece.range())) {
                cuts.firstLost(window.held(), piece.range().length());
                window.doubt(piece.range());
            } else {
                cuts.laterLost();
            }
        } else if (turn instanceof Create) {
            cuts.creationLost();
        }
        if (failure.kind() != FailureKind.LINE_CUT || ++standstills > MOST_STANDSTILLS) {
            end(interrupted(failure));
        }
    }

    /** What never moves may be another file's upload, told in a false answer: the next pass begins it anew. */
    private UploadOutcome notHere() {
        url = Optional.empty();
        return interrupted(Failure.of(FailureKind.GATEWAY_TROUBLE));
    }

    private UploadOutcome interrupted(Failure failure) {
        return new UploadOutcome.Interrupted(url.map(HttpUrl::toString).orElse(""), failure);
    }
}

package yiwang.sync.client;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import yiwang.sync.client.UploadTurn.Ask;
import yiwang.sync.client.UploadTurn.Create;
import yiwang.sync.client.UploadTurn.Piece;

/**
 * One file's way up by tus 1.0.0. Its creation carries the first piece; then piece follows piece on a stream that stays open. On a slow
 * line other lanes may help: their pieces leave while those in front of them are under way, and wait for them at the gateway; the creation
 * is one of those where the gateway knows the file by name, and no such piece decides about the file before the creation does. After a cut the server is asked how far it came, and the file goes on from there.
 */
final class FileUpload {

    private static final int LANES = 4;

    private final UploadTask task;
    private final UploadGate gate;
    private final LineSense sense;
    private final LongSupplier nanoTime;
    private final UploadRequests requests;
    private final PieceSource source;
    private final CutTally cuts;
    private final UploadPatience patience = new UploadPatience();
    private final UploadAddress address;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private PieceWindow window;
    private Optional<UploadOutcome> outcome = Optional.empty();
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean over;
    private int helpers;
    private boolean alone;
    private boolean asking;
    private boolean creating;
    private boolean creationLeft;
    private boolean aheadAllowed;
    private boolean offered;

    FileUpload(UploadTask task, UploadPlace place, UploadGate gate, LineSense sense, LongSupplier nanoTime) {
        this.task = task;
        this.gate = gate;
        this.sense = sense;
        this.nanoTime = nanoTime;
        this.requests = new UploadRequests(task, place, sense, nanoTime);
        this.source = new PieceSource(task.open());
        this.cuts = new CutTally(sense);
        this.window = new PieceWindow(task.size());
        this.address = new UploadAddress(task, place);
        this.aheadAllowed = address.isNamed();
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
        if (!locked(this::takesHelper)) {
            return false;
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

    private boolean takesHelper() {
        boolean wanted = !over && helpers < LANES - 1;
        helpers += wanted ? 1 : 0;
        return wanted;
    }

    /** What helpers have under way ends first. */
    private void end() {
        note(() -> over = true);
        note(() -> {
            while (helpers > 0) {
                changed.awaitUninterruptibly();
            }
            cuts.settled();
            source.close();
        });
    }

    private void note(Runnable what) {
        locked(() -> {
            what.run();
            changed.signalAll();
            return true;
        });
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    private void carry(boolean helper) {
        while (awaitTurn(helper)) {
            boolean empty = locked(this::isEmptyNext);
            int most = empty ? 0 : gate.pass(locked(this::isWindowed));
            if (empty ? !gate.passEmpty() : most == 0) {
                note(() -> end(new UploadOutcome.Stopped()));
                return;
            }
            locked(() -> take(helper, most)).ifPresent(this::bring);
        }
    }

    /** @return false when the file has ended */
    private boolean awaitTurn(boolean helper) {
        return locked(() -> {
            while (!hasEnded() && !mayGo(helper)) {
                changed.awaitUninterruptibly();
            }
            return !hasEnded();
        });
    }

    /** A question takes no room on the line. */
    private boolean isEmptyNext() {
        return mustAsk() || mustCreate() && (offered || task.size() == 0);
    }

    private boolean mustAsk() {
        return address.isTold() && window.isInDoubt() && !asking;
    }

    /** Or ask, when it is not known whether that arrived. */
    private boolean mustCreate() {
        return !address.isTold() && !creating;
    }

    private boolean hasEnded() {
        return over || outcome.isPresent() || trouble.isPresent();
    }

    /** Helpers come at any moment after the creation has left. */
    private boolean isWindowed() {
        return aheadAllowed && (helpers > 0 || !address.isTold());
    }

    private boolean mayGo(boolean helper) {
        if (alone) {
            return false;
        }
        if (mustCreate()) {
            return !helper;
        }
        if (mustAsk()) {
            return true;
        }
        if (!address.isTold() && !creationLeft) {
            return false;
        }
        boolean ahead = aheadAllowed && sense.mayBeSlow() && !sense.isDamaging() && window.underWay() < LANES;
        return window.next(1).isPresent() && (ahead || !helper && window.underWay() == 0);
    }

    /** The next request, taken under the lock; empty when the other lane was quicker. */
    private Optional<UploadTurn> take(boolean helper, int most) {
        if (hasEnded() || !mayGo(helper)) {
            return Optional.empty();
        }
        if (mustAsk()) {
            asking = true;
            return Optional.of(new Ask(address.get()));
        }
        Optional<UploadTurn> turn = mustCreate() ? create(most) : most == 0 ? Optional.empty() : window.next(most).flatMap(this::piece);
        alone = turn.filter(UploadTurn::isAlone).isPresent();
        creating |= turn.filter(Create.class::isInstance).isPresent();
        return turn;
    }

    private Optional<UploadTurn> create(int most) {
        if (offered || task.size() == 0) {
            creationLeft = true;
            return Optional.of(new Create(Optional.empty(), window, address.isNamed()));
        }
        if (most == 0) {
            return Optional.empty();
        }
        long bytes = begin(0, Math.min(most, task.size()));
        if (bytes == 0) {
            return Optional.empty();
        }
        offered = true;
        Create create = new Create(Optional.of(body(0, bytes).telling(() -> note(() -> creationLeft = true))), window, address.isNamed());
        if (create.named()) {
            window.told(0);
            window.leaves(create.range());
        }
        return Optional.of(create);
    }

    private Optional<UploadTurn> piece(PieceWindow.Range range) {
        boolean early = !address.isTold();
        address.keep();
        boolean ahead = !window.isFirst(range);
        long bytes = begin(range.from(), range.length());
        if (bytes == 0) {
            return Optional.empty();
        }
        PieceWindow.Range taken = new PieceWindow.Range(range.from(), range.from() + bytes);
        PieceBody body = body(taken.from(), bytes);
        window.leaves(taken);
        return Optional.of(new Piece(address.get(), window, taken, body, ahead, aheadAllowed, early));
    }

    private long begin(long from, long bytes) {
        return sense.begin(bytes, from + bytes == task.size(), isWindowed(), nanoTime.getAsLong());
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
                case Create create -> requests.create(create.first());
                case Piece piece -> requests.patch(piece);
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
        switch (turn) {
            case Ask _ -> asking = false;
            case Create create -> {
                creating = false;
                create.window().ended(create.range());
            }
            case Piece piece -> piece.window().ended(piece.range());
        }
        alone &= !turn.isAlone();
    }

    private void settle(UploadTurn turn, UploadStep step) {
        if (turn instanceof Piece piece && piece.window() != window) {
            // Of an upload that was given up meanwhile.
            return;
        }
        boolean early = turn instanceof Piece piece && piece.early();
        switch (step) {
            case UploadStep.Complete() -> end(new UploadOutcome.Complete());
            case UploadStep.Held(HttpUrl at) -> {
                address.told(at);
                end(new UploadOutcome.Held());
            }
            case UploadStep.At at -> arrived(turn, at);
            case UploadStep.Elsewhere() -> elsewhere((Piece) turn);
            case UploadStep.Restart _ when early -> aheadAllowed = false;
            case UploadStep.Restart(Failure failure) -> restart(failure);
            case UploadStep.Damaged(Failure failure) -> {
                source.close();
                if (!patience.damage()) {
                    end(interrupted(failure));
                }
            }
            case UploadStep.Failed(Failure failure) when early && failure.kind() != FailureKind.LINE_CUT -> aheadAllowed = false;
            case UploadStep.Failed(Failure failure) -> failed(turn, failure);
        }
    }

    private void end(UploadOutcome how) {
        outcome = outcome.or(() -> Optional.of(how));
    }

    private void arrived(UploadTurn turn, UploadStep.At at) {
        if (!address.told(at.url())) {
            // Pieces that left for the other address count for nothing.
            window = new PieceWindow(task.size());
        }
        boolean further = patience.at(at.offset());
        aheadAllowed = at.ahead() && patience.sendsAhead();
        if (isOfPiece(turn, at.offset())) {
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
        if (!further) {
            end(notHere());
        }
    }

    /** Whether this is an answer to bytes that arrived, and may have been overtaken by others of the kind: else it is the server's word on where it stands. */
    private boolean isOfPiece(UploadTurn turn, long offset) {
        return turn instanceof Piece || turn instanceof Create create && create.named() && create.window() == window && create.bytes() > 0 && offset >= create.bytes();
    }

    /** A piece that waited in vain for the one in front of it goes again by itself; otherwise the gateway stands where nobody here thought. */
    private void elsewhere(Piece piece) {
        if (piece.range().from() < window.held()) {
            // By now the gateway has said that it stands further on.
            return;
        }
        if (piece.ahead()) {
            patience.refusedAhead();
            // Before the creation is answered a refused piece makes no room for another: the file may not be wanted.
            aheadAllowed &= patience.sendsAhead() && address.isTold();
        }
        if (window.isFirst(piece.range())) {
            window.doubt(piece.range());
            cuts.doubt(piece.range().length());
        }
    }

    private void restart(Failure failure) {
        address.forget();
        window = new PieceWindow(task.size());
        cuts.settled();
        offered = true;
        source.close();
        if (!patience.restart()) {
            end(interrupted(failure));
        }
    }

    /** Nothing counts of a piece that waited for another one: it goes again as it was. Of the first one the gateway may have a part. */
    private void failed(UploadTurn turn, Failure failure) {
        source.close();
        switch (turn) {
            case Piece piece when window.isFirst(piece.range()) -> firstLost(piece.range());
            case Piece _ -> cuts.laterLost();
            case Create create when create.named() && create.bytes() > 0 && create.window() == window -> firstLost(create.range());
            case Create _ -> cuts.creationLost();
            case Ask _ -> { }
        }
        if (failure.kind() != FailureKind.LINE_CUT || !patience.cut()) {
            end(interrupted(failure));
        }
    }

    private void firstLost(PieceWindow.Range range) {
        cuts.firstLost(window.held(), range.length());
        window.doubt(range);
    }

    /** What never moves may be another file's upload, told in a false answer: the next pass begins it anew. */
    private UploadOutcome notHere() {
        address.forget();
        return interrupted(Failure.of(FailureKind.GATEWAY_TROUBLE));
    }

    private UploadOutcome interrupted(Failure failure) {
        return new UploadOutcome.Interrupted(address.text(), failure);
    }
}

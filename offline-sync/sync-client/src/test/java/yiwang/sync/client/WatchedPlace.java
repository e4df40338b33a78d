package yiwang.sync.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A place for files whose requests are written down in the order in which they leave; a test may stand between, and hold the creation's answer back. */
final class WatchedPlace implements UploadPlace {

    private static final long LIMIT_SECONDS = 30;

    private final GatewayUploads uploads;
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch pieceLeft = new CountDownLatch(1);
    private volatile CountDownLatch morePieces = new CountDownLatch(0);
    private volatile boolean holdsCreation;
    private volatile Function<Request, Answer<Reply>> between;

    WatchedPlace(GatewayUploads uploads) {
        this.uploads = uploads;
        this.between = uploads::call;
    }

    /** The creation's answer is handed over when a piece has left, not before. */
    WatchedPlace holdingTheCreation() {
        holdsCreation = true;
        return this;
    }

    /** Its answer is handed over when so many pieces have left, or none of them more for a second. */
    WatchedPlace holdingTheCreation(int pieces) {
        morePieces = new CountDownLatch(pieces);
        return holdingTheCreation();
    }

    /** Answers in the gateway's place. @param how may ask the gateway itself */
    WatchedPlace through(Function<Request, Answer<Reply>> how) {
        between = how;
        return this;
    }

    /** Methods in the order in which they left, and {@code created} where a creation was answered. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public HttpUrl uploads() {
        return uploads.uploads();
    }

    @Override
    public Answer<Reply> call(Request request) {
        seen.add(request.method());
        if (request.method().equals("PATCH")) {
            pieceLeft.countDown();
            morePieces.countDown();
        }
        Answer<Reply> answer = between.apply(request);
        if (request.method().equals("POST")) {
            if (holdsCreation) {
                awaitPiece();
            }
            seen.add("created");
        }
        return answer;
    }

    private void awaitPiece() {
        try {
            if (!pieceLeft.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no piece left before the creation was answered");
            }
            long before;
            do {
                before = morePieces.getCount();
            } while (!morePieces.await(1, TimeUnit.SECONDS) && morePieces.getCount() < before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<HttpUrl> own(String address) {
        return uploads.own(address);
    }

    @Override
    public Optional<HttpUrl> named(String sha256, long size) {
        return uploads.named(sha256, size);
    }

    @Override
    public boolean proves(Reply reply, String sha256, long size) {
        return uploads.proves(reply, sha256, size);
    }

    @Override
    public boolean isHeld(Reply reply, String sha256, long size) {
        return uploads.isHeld(reply, sha256, size);
    }
}

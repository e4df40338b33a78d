package yiwang.sync.client;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.hub.Centre;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.hub.PassedOn;
import yiwang.sync.protocol.hub.SignedPush;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.SealingKeyAnswer;

/** A true centre whose line is slow for some: their pushes, or all files, wait until they are let go. */
final class HeldUpCentre implements Centre {

    private final Centre centre;
    private final Set<String> slow = ConcurrentHashMap.newKeySet();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile boolean filesToo;
    private volatile boolean passesOver;
    private int catalogues;

    HeldUpCentre(Centre centre) {
        this.centre = centre;
    }

    void holdRecordsOf(String stationId) {
        slow.add(stationId);
    }

    void holdFiles() {
        filesToo = true;
    }

    /** The first asker for the catalogue waits, and nobody else. */
    void holdFirstCatalogue() {
        catalogues = 1;
    }

    /** Whether the centre's pages come without the changes that belong into them. */
    void passOverChanges(boolean passed) {
        passesOver = passed;
    }

    /** What was held goes on. */
    void release() {
        released.countDown();
    }

    /** Waits until something is held up. */
    void awaitHeld() throws InterruptedException {
        if (!reached.await(60, java.util.concurrent.TimeUnit.SECONDS)) {
            throw new AssertionError("nothing came that could be held");
        }
    }

    private void pass(boolean held) {
        if (held) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Heard<PushAnswer> push(SignedPush push, String epoch) {
        pass(slow.contains(push.stationId()));
        return centre.push(push, epoch);
    }

    @Override
    public Heard<String> bring(String stationId, String sha256, long size, String gatewayEpoch, Supplier<InputStream> open) {
        pass(filesToo);
        return centre.bring(stationId, sha256, size, gatewayEpoch, open);
    }

    @Override
    public Heard<HallAnswer> hall() {
        return centre.hall();
    }

    @Override
    public Heard<Optional<byte[]>> catalogue(String etag) {
        pass(isHeldCatalogue());
        return centre.catalogue(etag);
    }

    private synchronized boolean isHeldCatalogue() {
        return catalogues-- > 0;
    }

    @Override
    public Heard<SealingKeyAnswer> sealingKey() {
        return centre.sealingKey();
    }

    @Override
    public Heard<Receipt> receipt(String stationId, String epoch) {
        return centre.receipt(stationId, epoch);
    }

    @Override
    public Heard<FeedAnswer> feed(String stationId, String cursor, int limit) {
        return passesOver && centre.feed(stationId, cursor, limit) instanceof Heard.Got<FeedAnswer>(FeedAnswer page)
                ? new Heard.Got<>(new FeedAnswer(page.cursor(), page.gatewayEpoch(), page.catalogueEtag(), List.of(), page.more())) : centre.feed(stationId, cursor, limit);
    }

    @Override
    public Heard<BundleReceipt> takeBundle(String stationId, String sha256, long size) {
        return centre.takeBundle(stationId, sha256, size);
    }

    @Override
    public Heard<NumberAnswer> numbers(NumberRequest asked) {
        return centre.numbers(asked);
    }

    @Override
    public Heard<PassedOn> passOn(Optional<String> stationId, String path, byte[] body) {
        return centre.passOn(stationId, path, body);
    }

    @Override
    public void close() {
        release();
        centre.close();
    }
}

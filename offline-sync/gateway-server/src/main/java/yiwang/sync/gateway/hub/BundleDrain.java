package yiwang.sync.gateway.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.hub.Heard;

/** Brings bundles that came on sticks to the centre, byte for byte, and keeps its answers. */
record BundleDrain(CentreDoor door, HubNotes notes, BundleShelf bundles) {

    private static final Logger LOG = LoggerFactory.getLogger(BundleDrain.class);
    private static final int NOT_FOUND = 404;
    private static final String BUSY = "gateway_busy";

    /** False when the centre does not answer now. @param blocked stations whose bundles stay here just now */
    boolean bring(Set<String> blocked) {
        for (BundleShelf.Waiting bundle : bundles.waiting()) {
            if (!blocked.contains(bundle.stationId()) && !bring(bundle)) {
                return false;
            }
        }
        return true;
    }

    private boolean bring(BundleShelf.Waiting bundle) {
        try {
            Heard<BundleReceipt> heard = ask(bundle);
            if (heard instanceof Heard.Refused<BundleReceipt>(var problem) && problem.status() == NOT_FOUND) {
                String epoch = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
                heard = door.noted(door.centre().bring(bundle.stationId(), bundle.sha256(), bundle.size(), epoch, () -> open(bundle))).then(word -> ask(bundle));
            }
            switch (heard) {
                case Heard.Got<BundleReceipt>(BundleReceipt receipt) -> bundles.answered(bundle, receipt);
                case Heard.Refused<BundleReceipt>(var problem) -> {
                    LOG.warn("the centre does not take a bundle of station {}: {}", bundle.stationId(), problem.code());
                    bundles.refused(bundle, problem);
                }
                case Heard.Away<BundleReceipt> away -> {
                    return isUnderWay(away);
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Heard<BundleReceipt> ask(BundleShelf.Waiting bundle) {
        Heard<BundleReceipt> heard = door.centre().takeBundle(bundle.stationId(), bundle.sha256(), bundle.size());
        return isUnderWay(heard) ? heard : door.noted(heard);
    }

    /** A centre that still takes a long bundle in is not away. */
    private static boolean isUnderWay(Heard<BundleReceipt> heard) {
        return heard instanceof Heard.Away<BundleReceipt>(String code) && code.equals(BUSY);
    }

    private InputStream open(BundleShelf.Waiting bundle) {
        try {
            return bundles.open(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

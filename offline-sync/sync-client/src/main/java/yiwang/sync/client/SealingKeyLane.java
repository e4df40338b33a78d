package yiwang.sync.client;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.protocol.wire.SealingKeyAnswer;
import yiwang.sync.protocol.wire.WireJson;

/** Brings the centre's sealing key down once, while there is a line: a bundle is made when there is none. */
public final class SealingKeyLane {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKeyLane.class);
    private static final String NOTE = "sealing-key";

    private SealingKeyLane() { }

    /** Nothing waits for it: what fails is tried again with the next pass. */
    public static void run(StationStore store, GatewayClient client) {
        if (store.note(NOTE).isPresent()) {
            return;
        }
        switch (client.sealingKey()) {
            case Answer.Got<SealingKeyAnswer> got -> store.note(NOTE, WireJson.bytes(got.value()));
            case Answer.Failed<SealingKeyAnswer> failed -> LOG.debug("no sealing key yet: {}", failed.failure().code());
        }
    }

    /** Empty when there was no pass with a gateway that has one. */
    public static Optional<String> held(StationStore store) {
        return store.note(NOTE).flatMap(bytes -> WireJson.read(bytes, SealingKeyAnswer.class)).map(SealingKeyAnswer::publicKey);
    }
}

package yiwang.sync.gateway.hub;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import yiwang.sync.protocol.hub.Centre;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.hub.PassedOn;
import yiwang.sync.protocol.hub.SignedPush;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;

/** Where this hub asks the centre: notes whether it answers, and takes its receipts in the order in which they were given. */
final class CentreDoor {

    private final Centre centre;
    private final CentreStanding standing;
    private final HallMirror mirror;
    private final ReceiptShelf receipts;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<String, Long> takenAt = new ConcurrentHashMap<>();

    CentreDoor(Centre centre, CentreStanding standing, HallMirror mirror, ReceiptShelf receipts) {
        this.centre = centre;
        this.standing = standing;
        this.mirror = mirror;
        this.receipts = receipts;
    }

    Centre centre() {
        return centre;
    }

    /** Learns who belongs to the hall and how far each is at the centre. */
    Heard<HallAnswer> hall() {
        long asked = System.nanoTime();
        Heard<HallAnswer> heard = noted(centre.hall());
        if (heard instanceof Heard.Got<HallAnswer>(HallAnswer hall)) {
            mirror.take(hall);
            hall.stations().stream().map(HallAnswer.Member::receipt).forEach(receipt -> take(receipt, asked));
        }
        return heard;
    }

    /** An answer that was under way while a push went through tells of an earlier moment; a push that is under way now brings a later one. */
    private void take(Receipt receipt, long asked) {
        ReentrantLock lock = lock(receipt.stationId());
        if (!lock.tryLock()) {
            return;
        }
        try {
            boolean later = takenAt.getOrDefault(receipt.stationId(), asked) - asked > 0;
            if (!later && !receipts.receipt(receipt.stationId()).equals(Optional.of(receipt))) {
                receipts.take(receipt);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Its receipt, when it says more than the newest one, is taken. */
    Heard<PushAnswer> push(SignedPush push, String epoch) {
        ReentrantLock lock = lock(push.stationId());
        lock.lock();
        try {
            Heard<PushAnswer> heard = noted(centre.push(push, epoch));
            if (heard instanceof Heard.Got<PushAnswer>(PushAnswer answer)) {
                Receipt receipt = answer.receipt();
                if (receipts.receipt(push.stationId()).filter(known -> known.epoch().equals(epoch) && known.gatewayEpoch().equals(receipt.gatewayEpoch())
                        && known.upToSeq() >= receipt.upToSeq()).isEmpty()) {
                    receipts.take(receipt);
                    takenAt.put(push.stationId(), System.nanoTime());
                }
            }
            return heard;
        } finally {
            lock.unlock();
        }
    }

    Heard<PassedOn> passOn(Optional<String> stationId, String path, byte[] body) {
        return noted(centre.passOn(stationId, path, body));
    }

    <T> Heard<T> noted(Heard<T> heard) {
        if (heard instanceof Heard.Away<T>(String code)) {
            standing.away(code);
        } else {
            standing.reached();
        }
        return heard;
    }

    private ReentrantLock lock(String stationId) {
        return locks.computeIfAbsent(stationId, id -> new ReentrantLock());
    }
}

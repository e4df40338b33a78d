package yiwang.sync.station;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.client.AddressCheck;
import yiwang.sync.client.Answer;
import yiwang.sync.client.Failure;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.problem.Problem;

/**
 * Another address for the same station at the same centre. First the new one proves that it is the centre's or its hall's hub, then
 * the address is kept in one transaction: a power cut leaves the old or the new one, and both lead to the centre.
 */
record StationMove(StationStore store, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(StationMove.class);

    MoveOutcome to(StationIdentity before, String url) {
        OutboxState outbox = store.outbox();
        return switch (AddressCheck.look(before.at(url.replaceAll("/+$", "")), outbox, clock)) {
            case Answer.Failed<AddressCheck.Standing>(Failure failure) ->
                    new MoveOutcome.Refused(Problem.of(failure.code(), failure.sentence() + "地址没有改动，仍是 " + before.gatewayUrl() + "。"));
            case Answer.Got<AddressCheck.Standing>(AddressCheck.Standing standing) -> {
                StationIdentity now = standing.identity();
                if (!now.equals(before)) {
                    store.enrol(now);
                    LOG.info("the station's gateway is {} from now on, it was {}", now.gatewayUrl(), before.gatewayUrl());
                }
                yield new MoveOutcome.Moved(now.stationId(), before.gatewayUrl(), now.gatewayUrl(), standing.hub(), outbox.pendingRecords(), outbox.pendingBytes());
            }
        };
    }
}

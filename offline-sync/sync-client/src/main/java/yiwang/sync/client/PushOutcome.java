package yiwang.sync.client;

import java.util.List;
import yiwang.sync.protocol.hub.HeldWord;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;

/** What came of a push. */
public sealed interface PushOutcome {

    /** @param receipt verified: signature, station, epoch, and hash of the last record pushed */
    record Receipted(Receipt receipt, List<PushAnswer.Trouble> troubles) implements PushOutcome { }

    /** A hub keeps all of it and passes it on: sent, not delivered. */
    record Held(HeldWord word) implements PushOutcome { }

    /** The gateway waits for an earlier sequence. */
    record Gap(long expectedSeq) implements PushOutcome { }

    record Conflict(long stationSeq) implements PushOutcome { }

    /** The gateway will not take it as it is. @param stationSeq the record, 0 = unknown */
    record Refused(long stationSeq, Failure failure) implements PushOutcome { }

    record Failed(Failure failure) implements PushOutcome { }
}

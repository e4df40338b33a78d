package yiwang.sync.gateway.records;

import java.util.List;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;

/** How a push ended. Only {@link Taken} changed anything. */
public sealed interface IntakeOutcome {

    /** All of it is durable here, whether it came now or before. */
    record Taken(Receipt receipt, List<PushAnswer.Trouble> troubles) implements IntakeOutcome { }

    /** Records between the last one held and the first one offered are missing. */
    record Gap(long expectedSeq) implements IntakeOutcome { }

    /** Something else is held under this sequence or id: never overwritten, looked into by a person. */
    record Conflict(long stationSeq) implements IntakeOutcome { }

    /** Not a record as the contract says. @param stationSeq 0 = the push itself */
    record Unfit(long stationSeq, String code, String sentence) implements IntakeOutcome { }
}

package yiwang.sync.protocol.wire;

import java.util.List;

/** @param receipt up to the last record of the push; @param troubles records that are kept but need a person */
public record PushAnswer(Receipt receipt, List<Trouble> troubles) {

    public PushAnswer {
        troubles = troubles == null ? List.of() : List.copyOf(troubles);
    }

    /** @param caseId or null; @param sentence Chinese */
    public record Trouble(long stationSeq, String caseId, String code, String sentence) { }
}

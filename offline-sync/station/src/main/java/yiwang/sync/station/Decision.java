package yiwang.sync.station;

import java.util.List;
import yiwang.sync.domain.casework.Fault;

/** What a clerk decides at the counter (Administrative Licensing Law, Art. 32). */
public sealed interface Decision {

    /** 仅收件: materials are taken, acceptance is decided within five working days. */
    record ReceiveOnly() implements Decision { }

    /** 受理, or 容缺受理 when the request defers materials. */
    record Accept() implements Decision { }

    /** 一次性补正: every fault in one notice. */
    record Correct(List<Fault> faults) implements Decision {
        public Correct {
            faults = List.copyOf(faults);
        }
    }

    /** 不予受理, with the reason and where to go instead. */
    record Refuse(String reason, String whereToGo) implements Decision { }
}

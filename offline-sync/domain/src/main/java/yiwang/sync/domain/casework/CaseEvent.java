package yiwang.sync.domain.casework;

import java.util.List;
import java.util.Objects;
import yiwang.sync.domain.problem.Checked;

/**
 * What can happen to a case. Each event stands for an element of the GB/T 39046-2020 data sets, named in Chinese, and has a
 * wire name that never changes; the wire names and the aliases people type are in {@link CaseEventNames}.
 */
public sealed interface CaseEvent {

    /** 申请 (application set): handed in online for pre-review (网上预审). */
    record PreSubmit() implements CaseEvent { }

    /** 办理动作 = 通过 (handling set) of the pre-review. */
    record PrePass(String note) implements CaseEvent { }

    /** 办理动作 = 退回 (handling set) of the pre-review. */
    record PreReturn(String note) implements CaseEvent { }

    /** 收取材料 (application set): a counter takes the papers, or what a correction notice asked for. */
    record Receive() implements CaseEvent { }

    /** 补正告知 (acceptance set): every fault in one notice. @param faults may be empty when the centre sent only a note */
    record RequestCorrection(List<Fault> faults, String note) implements CaseEvent {
        public RequestCorrection {
            faults = List.copyOf(faults);
        }
    }

    /** 受理 (acceptance set). */
    record Accept() implements CaseEvent { }

    /** 容缺受理 (acceptance set): only tolerable materials are missing. */
    record AcceptTolerant() implements CaseEvent { }

    /** 不予受理 (acceptance set), with the reason. */
    record Refuse(String reason) implements CaseEvent { }

    /** 材料收取 (application set): a deferred or corrected material came. @param complete none is missing any more */
    record SupplyMaterial(String material, boolean complete) implements CaseEvent { }

    /** 特别程序 (handling set), kind 2: hearing, expert review, test, site visit, publicity ... */
    record OpenSpecial(String reason) implements CaseEvent { }

    /** 特别程序办理结果 (handling set). */
    record CloseSpecial(String result) implements CaseEvent { }

    /** 特别程序 (handling set), kind 1: 延长审批. @param days working days added; 0 = as the notice says */
    record Extend(int days, String reason) implements CaseEvent { }

    /** 办理结果 = 准予 (handling set). */
    record Grant(String note) implements CaseEvent { }

    /** 办理结果 = 不予 (handling set), with reason and remedies. */
    record Deny(String reason) implements CaseEvent { }

    /** 办结 (finish set): the certificate is made. */
    record Issue(String note) implements CaseEvent { }

    /** 送达 (finish and express sets). */
    record Deliver(String note) implements CaseEvent { }

    /** 撤回申请 (handling set), at the applicant's request. */
    record Withdraw(String reason) implements CaseEvent { }

    /** 终止办理 (handling set). */
    record Terminate(String reason) implements CaseEvent { }

    /** 移送 (handling set): another organ is competent. */
    record Transfer(String toBody) implements CaseEvent { }

    /** 归档 (DA/T 85-2019). */
    record Archive() implements CaseEvent { }

    default String wireName() {
        return CaseEventNames.of(this);
    }

    /**
     * The event that a person or another system named: by wire name, alias or the state it leads to, in any case, with {@code -}
     * or {@code _}. {@code event_unknown} otherwise.
     *
     * @param note reason, result or faults in words; may be empty
     */
    static Checked<CaseEvent> ofWireName(String name, String note) {
        return CaseEventNames.read(Objects.requireNonNull(name), note == null ? "" : note.strip());
    }
}

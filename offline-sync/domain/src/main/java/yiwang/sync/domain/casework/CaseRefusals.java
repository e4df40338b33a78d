package yiwang.sync.domain.casework;

import yiwang.sync.domain.problem.Problem;

/** Why an event does not fit a state, and what would. */
final class CaseRefusals {

    private CaseRefusals() { }

    static Problem of(CaseState state, CaseEvent event) {
        return Problem.of("event_not_allowed", "event",
                "该办件现在是“" + state.word() + "”，不能" + CaseEventNames.word(event) + "。" + instead(state));
    }

    private static String instead(CaseState state) {
        return switch (state) {
            case DRAFT -> "请先收件或受理。";
            case PRE_SUBMITTED -> "请先完成预审。";
            case PRE_PASSED -> "请先收件或受理。";
            case PRE_RETURNED -> "请申请人修改后重新提交预审。";
            case RECEIVED -> "请先决定是否受理。";
            case CORRECTION -> "请先收取补正的材料。";
            case TOLERANCE, ACCEPTED -> "请先作出决定。";
            case SPECIAL -> "请先结束特别程序。";
            case DECIDED -> "接下来是出件或送达。";
            case ISSUED -> "接下来是送达。";
            case DELIVERED -> "接下来只能归档。";
            case REFUSED, WITHDRAWN, TERMINATED, TRANSFERRED -> "该办件已经结束，如需继续请重新申请。";
            case ARCHIVED -> "该办件已经归档，不能再改。";
        };
    }
}

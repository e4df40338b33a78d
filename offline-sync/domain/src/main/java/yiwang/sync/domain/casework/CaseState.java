package yiwang.sync.domain.casework;

/** States of a case (domain facts B.3). The name is what {@code --json} prints as {@code state}. */
public enum CaseState {
    DRAFT("草稿"), PRE_SUBMITTED("已提交预审"), PRE_PASSED("预审通过"), PRE_RETURNED("预审退回"),
    RECEIVED("已收件"), CORRECTION("待补正"), TOLERANCE("容缺受理"), ACCEPTED("已受理"), REFUSED("不予受理"),
    SPECIAL("特别程序"), DECIDED("已决定"), ISSUED("已办结出件"), DELIVERED("已送达"),
    WITHDRAWN("已撤回"), TERMINATED("已终止"), TRANSFERRED("已移送"), ARCHIVED("已归档");

    private final String word;

    CaseState(String word) {
        this.word = word;
    }

    /** The law's word for it, Chinese. */
    public String word() {
        return word;
    }
}

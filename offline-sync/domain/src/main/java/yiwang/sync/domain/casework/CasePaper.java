package yiwang.sync.domain.casework;

/** Papers handed over in the course of a case (domain facts B.3). */
public enum CasePaper {
    PRE_REVIEW("预审告知"), RECEIPT("收件凭证"), CORRECTION("补正告知书"), ACCEPTANCE("受理通知书"),
    TOLERANCE_PLEDGE("容缺受理承诺书"), REFUSAL("不予受理决定书"), SPECIAL_PROCEDURE("特别程序告知书"),
    EXTENSION("延长期限告知书"), GRANT("准予决定书"), DENIAL("不予决定书"), COLLECTION("取件通知"),
    DELIVERY_PROOF("送达回证"), WITHDRAWAL("撤回通知书"), TERMINATION("终止通知书"), TRANSFER("移送通知书"),
    ARCHIVE_LIST("归档目录");

    private final String title;

    CasePaper(String title) {
        this.title = title;
    }

    /** As printed at the head of the paper. */
    public String title() {
        return title;
    }
}

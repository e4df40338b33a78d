package yiwang.sync.gateway.cases;

import yiwang.sync.protocol.wire.ConflictWord;

/** Why a record that was kept could not be made part of its case without a person. */
public enum CaseTrouble {
    UNREADABLE("case_unreadable", "中心已收下记录，但读不出其中的办件内容，请联系中心管理员。"),
    WITHHELD("record_withheld", "站点暂时送不上此记录的内容，中心只登记了它的次序，等待站点补送或更正。"),
    CONFLICT(ConflictWord.CASE_PROBLEM, "本站点改动这件时，中心也改了它。两边都保留着，请在办件上选择怎么办。"),
    OTHER_STATION("case_of_other_station", "此办件由另一站点受理，中心已收下记录，等待人工处理。");

    private final String code;
    private final String sentence;

    CaseTrouble(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public static String sentence(String code) {
        for (CaseTrouble trouble : values()) {
            if (trouble.code.equals(code)) {
                return trouble.sentence;
            }
        }
        return "中心已收下记录，等待人工处理。";
    }
}

package yiwang.sync.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.person.Applicant;

/** A case in the words of its papers. */
final class CaseWords {

    private static final Pattern RECEIPT = Pattern.compile("L(\\d{12})([0-9A-Z]{2})\\d{2}(\\d{4})(\\d{4,5})[0-9A-Z]");
    private static final int HEAD = 6;
    private static final int TAIL = 4;

    private CaseWords() {
    }

    static String way(CaseMaterial.Way way) {
        return switch (way) {
            case ATTACHED -> "已收，已存影像";
            case FORM -> "按填写内容生成";
            case CARD -> "读卡核验";
            case PLEDGE -> "书面承诺";
            case SEEN -> "原件看过，当场退还";
            case TO_VERIFY -> "联网核验，不用交纸质";
            case DEFERRED -> "容缺，以后补交";
            case NOT_NEEDED -> "这次不用";
            case MISSING -> "还缺";
        };
    }

    /** First six and last four stay, as on the person's own paper; a shorter number shows its last four at most. */
    static String masked(String number) {
        int[] all = number.codePoints().toArray();
        int head = all.length > HEAD + TAIL ? HEAD : 0;
        int tail = Math.min(TAIL, all.length / 2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            text.appendCodePoint(i < head || i >= all.length - tail ? all[i] : '*');
        }
        return text.toString();
    }

    /** GA/T 2000.156. */
    static String idType(String code) {
        return switch (code == null ? "" : code) {
            case "111" -> "居民身份证";
            case "553" -> "外国人永久居留身份证";
            case "516" -> "港澳居民来往内地通行证";
            case "511" -> "台湾居民来往大陆通行证";
            default -> "其他证件";
        };
    }

    static String identity(Applicant person) {
        return person.idNumber().isEmpty() ? "" : idType(person.idType()) + " " + masked(person.idNumber());
    }

    /** 王桂兰（代办人：李建国） */
    static String addressee(CaseFile file) {
        return file.applicant().name() + file.agent().map(a -> "（代办人：" + a.name() + "）").orElse("");
    }

    /** When the case last came into one of the states; the time of acceptance when its history does not tell. */
    static Instant reached(CaseFile file, CaseState... states) {
        Set<CaseState> wanted = Set.of(states);
        return file.history().stream().filter(s -> wanted.contains(s.to())).map(CaseStep::time).reduce((a, b) -> b)
            .orElse(file.acceptedAt());
    }

    /**
     * Unique per organ and year because the receipt number is: 收件〔2026〕990121103205-A1-1124-0003 号.
     *
     * @param round 1, or more for a later paper of the same kind
     */
    static String documentNumber(CaseFile file, String kind, LocalDate day, long round) {
        Matcher m = RECEIPT.matcher(file.receiptNo());
        String serial = m.matches() ? m.group(1) + "-" + m.group(2) + "-" + m.group(3) + "-" + m.group(4) : file.receiptNo();
        return kind + "〔" + day.getYear() + "〕" + serial + " 号" + (round > 1 ? "之 " + round : "");
    }

    static Optional<CaseMaterial> material(CaseFile file, String code) {
        return file.materials().stream().filter(m -> m.code().equals(code)).findFirst();
    }
}

package yiwang.device.spi.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome.Problem;

/** Whether a card's own data fit together (device protocols 1.8 and 1.11). Sentences never hold the value itself. */
public final class CardChecks {

    private final CardText text;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private CardChecks(CardText text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /** @return what does not hold, empty for a sound card */
    public static List<Problem> problems(CardText text, LocalDate today) {
        CardChecks checks = new CardChecks(text, today);
        checks.letters();
        checks.birth();
        checks.number();
        checks.validity();
        return List.copyOf(checks.problems);
    }

    private void letters() {
        // No streams and no patterns here: a card is read a few times an hour, so this code never gets warm.
        for (String value : text.fields().values()) {
            if (BrokenText.isBroken(value)) {
                add("text_broken", "卡内文字含有无法识别的字符");
                return;
            }
        }
    }

    private void birth() {
        if (text.kind() == CardKind.SOCIAL && get(CardField.BIRTH).isEmpty()) {
            return;
        }
        Optional<LocalDate> birth = CardDate.of(get(CardField.BIRTH));
        if (birth.isEmpty()) {
            add("birth_not_a_date", "出生日期不是有效日期");
        } else if (birth.get().isAfter(today)) {
            add("birth_in_future", "出生日期晚于今天");
        }
    }

    private void number() {
        if (text.kind() == CardKind.SOCIAL) {
            social(get(CardField.SOCIAL_SECURITY_NUMBER));
            return;
        }
        String number = get(CardField.ID_NUMBER);
        if (text.kind() == CardKind.FOREIGN_2017) {
            foreigner2017(number);
            return;
        }
        if (!CitizenNumber.wellFormed(number)) {
            add("id_format", "证件号码不是18位");
            return;
        }
        if (!CitizenNumber.checkHolds(number)) {
            add("id_check_digit", "证件号码校验位不正确");
        }
        if (text.kind() == CardKind.HK_MO_TW && !number.matches("8[123]0000.*")) {
            add("id_region", "港澳台居民居住证号码应以810000、820000或830000开头");
        }
        if (text.kind() == CardKind.FOREIGN_2023 && !number.startsWith("9")) {
            add("id_region", "外国人永久居留身份证号码应以9开头");
        }
        citizenBirth(number);
    }

    /** A third-generation card keeps the number to itself; where it is told, it is the holder's citizen number. */
    private void social(String number) {
        if (number.isEmpty()) {
            return;
        }
        if (!CitizenNumber.wellFormed(number)) {
            add("id_format", "社会保障号码不是18位");
            return;
        }
        if (!CitizenNumber.checkHolds(number)) {
            add("id_check_digit", "社会保障号码校验位不正确");
        }
        citizenBirth(number);
    }

    private void citizenBirth(String number) {
        Optional<LocalDate> born = CardDate.of(CitizenNumber.birth(number));
        if (born.isEmpty()) {
            add("id_birth_not_a_date", "证件号码中的出生日期不是有效日期");
        } else if (born.get().isAfter(today)) {
            add("id_birth_in_future", "证件号码中的出生日期晚于今天");
        }
        boolean told = text.kind() != CardKind.SOCIAL || !get(CardField.BIRTH).isEmpty();
        if (told && !CitizenNumber.birth(number).equals(get(CardField.BIRTH))) {
            add("birth_mismatch", "证件号码中的出生日期与出生日期栏不一致");
        }
    }

    private void foreigner2017(String number) {
        if (!ForeignerNumber2017.wellFormed(number)) {
            add("id_format", "证件号码不是3位字母加12位数字");
            return;
        }
        if (!ForeignerNumber2017.checkHolds(number)) {
            add("id_check_digit", "证件号码校验位不正确");
        }
        String birth = get(CardField.BIRTH);
        if (birth.length() == 8 && !birth.substring(2).equals(number.substring(7, 13))) {
            add("birth_mismatch", "证件号码中的出生日期与出生日期栏不一致");
        }
    }

    private void validity() {
        String since = get(CardField.VALID_FROM);
        String until = get(CardField.VALID_TO);
        Optional<LocalDate> from = CardDate.of(since);
        Optional<LocalDate> to = CardDate.of(until);
        if (from.isEmpty() && !since.isEmpty()) {
            add("valid_from_not_a_date", "有效期起始日期不是有效日期");
        }
        if (from.isPresent() && from.get().isAfter(today)) {
            add("valid_from_in_future", "有效期起始日期晚于今天");
        }
        if (to.isEmpty() && !until.isEmpty() && !until.equals(CardDate.FOR_EVER)) {
            add("valid_to_not_a_date", "有效期截止日期不是有效日期");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            add("valid_to_before_from", "有效期截止日期早于起始日期");
        }
    }

    private String get(CardField field) {
        return text.fields().getOrDefault(field, "");
    }

    private void add(String code, String sentence) {
        problems.add(new Problem(code, sentence));
    }
}

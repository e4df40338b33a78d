package yiwang.sync.protocol.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.check.CitizenId;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.person.PersonName;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;

/**
 * Makes an applicant of a card's fields. Problems: {@code card_type}, those of the name and number, {@code birth_date},
 * {@code birth_mismatch}, {@code card_dates}, {@code mobile}. Warnings: {@code id_area}, {@code sex_mismatch},
 * {@code card_expired}, {@code card_not_yet_valid}, {@code name_private_use}.
 */
final class CardApplicant {

    private static final String FOR_EVER = "长期";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> card;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private CardApplicant(Map<String, String> card, LocalDate today) {
        this.card = card;
        this.today = today;
    }

    static Checked<Applicant> of(Map<String, String> card, LocalDate today) {
        CardApplicant reading = new CardApplicant(card, today);
        String type = card.getOrDefault("type", "resident");
        return CardKind.of(type).map(reading::read).orElseGet(() -> Checked.unsound(Problem.of("card_type", "type",
                type.equals("social") ? "社会保障卡不能单独作为申请人身份，请读取身份证件。" : "不认识这种证件，请换一种身份证件。")));
    }

    private Checked<Applicant> read(CardKind kind) {
        String name = name(kind);
        problems.addAll(PersonName.problems(name));
        warnings.addAll(PersonName.warnings(name));
        String number = CitizenId.normalise(field("id_number"));
        List<Problem> ofNumber = kind.numberProblems(number, today);
        problems.addAll(ofNumber);
        String birth = ofNumber.isEmpty() ? birth(kind, number) : field("birth");
        dates();
        String mobile = field("mobile");
        if (!mobile.isEmpty() && !mobile.matches("1[3-9][0-9]{9}")) {
            problems.add(Problem.of("mobile", "mobile", "手机号码应为 11 位数字，请核对。"));
        }
        if (!problems.isEmpty()) {
            return new Checked.Unsound<>(problems);
        }
        if (kind == CardKind.RESIDENT) {
            warnings.addAll(CitizenId.warnings(number, true));
        }
        return new Checked.Sound<>(new Applicant(name, kind.idType(number), number, sex(kind, number), field("nation_code"), birth,
                field("address"), mobile, field("valid_to"),
                card.containsKey("type") ? Applicant.Source.CARD : Applicant.Source.ENTERED), warnings);
    }

    private String name(CardKind kind) {
        String name = switch (kind) {
            case RESIDENT, HK_MO_TW -> field("name");
            case FOREIGN_2017, FOREIGN_2023 -> firstFilled("name_zh", "name_en", "name");
        };
        return PersonName.normalise(name);
    }

    private String birth(CardKind kind, String number) {
        String written = field("birth");
        Optional<String> inNumber = kind.birthInNumber(number);
        if (written.isEmpty()) {
            return inNumber.orElse("");
        }
        Optional<LocalDate> day = day(written);
        if (day.isEmpty() || day.orElseThrow().isAfter(today)) {
            problems.add(Problem.of("birth_date", "birth", "证件上的出生日期不存在或晚于今天，请重新读证。"));
        } else if (inNumber.filter(other -> !other.equals(written)).isPresent()
                || kind == CardKind.FOREIGN_2017 && !number.startsWith(written.substring(2), 7)) {
            problems.add(Problem.of("birth_mismatch", "birth", "出生日期与证件号码不一致，请重新读证或对照证件核对。"));
        }
        return written;
    }

    private void dates() {
        Optional<LocalDate> from = valid("valid_from");
        Optional<LocalDate> to = valid("valid_to");
        if (from.isPresent() && to.isPresent() && from.orElseThrow().isAfter(to.orElseThrow())) {
            problems.add(Problem.of("card_dates", "valid_to", "证件有效期的起止日期颠倒，请重新读证。"));
        } else if (to.filter(today::isAfter).isPresent()) {
            warnings.add(Problem.of("card_expired", "valid_to", "证件已过有效期，请换用有效证件。"));
        } else if (from.filter(today::isBefore).isPresent()) {
            warnings.add(Problem.of("card_not_yet_valid", "valid_from", "证件还没有到生效日期，请核对本机日期和证件。"));
        }
    }

    private Optional<LocalDate> valid(String name) {
        String text = field(name);
        if (text.isEmpty() || text.equals(FOR_EVER)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            problems.add(Problem.of("card_dates", name, "证件有效期不是真实日期，请重新读证。"));
        }
        return day;
    }

    private String sex(CardKind kind, String number) {
        String told = kind.sexInNumber(number);
        String written = field("sex_code");
        if (!written.isEmpty() && !written.equals(told)) {
            warnings.add(Problem.of("sex_mismatch", "sex_code", "证件上的性别与证件号码不一致，请看一下证件。"));
        }
        return written.isEmpty() ? told : written;
    }

    private static Optional<LocalDate> day(String yyyyMMdd) {
        try {
            return yyyyMMdd.matches("[0-9]{8}") ? Optional.of(LocalDate.parse(yyyyMMdd, DAY)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private String firstFilled(String... names) {
        for (String name : names) {
            if (!field(name).isEmpty()) {
                return field(name);
            }
        }
        return "";
    }

    private String field(String name) {
        String value = card.get(name);
        return value == null ? "" : value.strip();
    }
}

package yiwang.sync.protocol.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.check.CitizenId;
import yiwang.sync.domain.check.ForeignerNumber;
import yiwang.sync.domain.problem.Problem;

/** Kinds of identity cards by the {@code type} that {@code card read --json} prints. */
enum CardKind {
    RESIDENT("resident"), HK_MO_TW("hk_mo_tw"), FOREIGN_2017("foreign_2017"), FOREIGN_2023("foreign_2023");

    private final String type;

    CardKind(String type) {
        this.type = type;
    }

    static Optional<CardKind> of(String type) {
        for (CardKind kind : values()) {
            if (kind.type.equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** GA/T 2000.156; Taiwan numbers begin with 83, Hong Kong and Macao with 81 and 82. */
    String idType(String number) {
        return switch (this) {
            case RESIDENT -> "111";
            case HK_MO_TW -> number.startsWith("83") ? "511" : "516";
            case FOREIGN_2017, FOREIGN_2023 -> "553";
        };
    }

    List<Problem> numberProblems(String number, LocalDate today) {
        return switch (this) {
            case RESIDENT -> CitizenId.problems(number, today);
            case HK_MO_TW -> number.matches("8[123].*") ? CitizenId.problems(number, today)
                    : List.of(Problem.of("id_area", "id_number", "港澳台居民居住证号码应以 81、82 或 83 开头，请对照证件核对。"));
            case FOREIGN_2017 -> length(number, 15).orElseGet(() -> ForeignerNumber.problems(number, today));
            case FOREIGN_2023 -> length(number, 18).orElseGet(() -> ForeignerNumber.problems(number, today));
        };
    }

    /** Eight digits of birth in the number, where the whole date stands in it. */
    Optional<String> birthInNumber(String number) {
        return this == FOREIGN_2017 ? Optional.empty() : CitizenId.birth(number).map(day -> number.substring(6, 14));
    }

    /** Sex told by a sound number: 1 male, 2 female. */
    String sexInNumber(String number) {
        return this == FOREIGN_2017 ? (number.charAt(13) - '0') % 2 == 1 ? "1" : "2" : CitizenId.sexCode(number);
    }

    private static Optional<List<Problem>> length(String number, int wanted) {
        return number.length() == wanted ? Optional.empty()
                : Optional.of(List.of(Problem.of("id_length", "id_number", "这种永久居留证的号码应为 " + wanted + " 位，请对照证件核对。")));
    }
}

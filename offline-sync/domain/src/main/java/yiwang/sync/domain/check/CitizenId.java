package yiwang.sync.domain.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiwang.sync.domain.problem.Problem;

/**
 * Citizen identity number, GB 11643: area 6, birth YYYYMMDD, serial 3 (odd male, even female), check character (MOD 11-2).
 * Residence permits of Hong Kong, Macao and Taiwan people are built alike (areas 81, 82, 83).
 */
public final class CitizenId {

    private CitizenId() { }

    /** Blanks off, x to X: the form in which a number is stored. */
    public static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Everything that is wrong with the number: {@code id_length}, {@code id_characters}, {@code id_date},
     * {@code id_check_digit}. Empty = it is sound. Unknown areas are no fault, see {@link #warnings}.
     *
     * @param today a birth after it is impossible
     */
    public static List<Problem> problems(String text, LocalDate today) {
        String number = normalise(text);
        if (number.length() != 18) {
            return List.of(Problem.of("id_length", "id_number", number.length() == 15
                    ? "这是 15 位旧证号，请按现行证件填写 18 位公民身份号码。" : "公民身份号码应为 18 位，请对照证件重新填写。"));
        }
        if (!Digits.only(number.substring(0, 17)) || "0123456789X".indexOf(number.charAt(17)) < 0) {
            return List.of(Problem.of("id_characters", "id_number", "公民身份号码前 17 位应为数字，最后一位为数字或 X，请重新填写。"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!BirthDate.credible(number.substring(6, 14), today)) {
            problems.add(Problem.of("id_date", "id_number", "公民身份号码中的出生日期不存在或晚于今天，请对照证件核对第 7 至 14 位。"));
        }
        if (Mod112.of(number) != number.charAt(17)) {
            problems.add(Problem.of("id_check_digit", "id_number", "公民身份号码的校验位不对，可能有一位填错，请对照证件核对。"));
        }
        return problems;
    }

    /** {@code id_area} when the province is not in GB/T 2260: old cards keep dead codes, so a person only has a look. */
    public static List<Problem> warnings(String text, boolean demoArea) {
        return AreaCode.knownProvince(normalise(text), demoArea) ? List.of()
                : List.of(Problem.of("id_area", "id_number", "证号前两位不是现行的省级区划代码，请看一下证件。"));
    }

    /** The 18-character number of a 15-digit one from an old paper: born in the 1900s, check character added. */
    public static Optional<String> fromOldNumber(String digits15) {
        String old = digits15.strip();
        if (!Digits.only(old, 15)) {
            return Optional.empty();
        }
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return BirthDate.of(body.substring(6, 14)).map(birth -> body + Mod112.of(body));
    }

    /** Date of birth in a sound number. */
    public static Optional<LocalDate> birth(String text) {
        String number = normalise(text);
        return number.length() == 18 ? BirthDate.of(number.substring(6, 14)) : Optional.empty();
    }

    /** GB/T 2261.1 code told by a sound number: 1 male, 2 female. */
    public static String sexCode(String text) {
        return (normalise(text).charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }
}

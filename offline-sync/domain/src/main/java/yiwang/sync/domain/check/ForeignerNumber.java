package yiwang.sync.domain.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yiwang.sync.domain.problem.Problem;

/**
 * Number of a foreigner's permanent residence card. 2017: 15 characters, country 3 letters, area 4, birth YYMMDD, sequence 1,
 * check by weights 7, 3, 1 (ICAO 9303). 2023: 18 characters, 9, province 2, country 3 digits, birth YYYYMMDD, sequence 3,
 * check as GB 11643.
 */
public final class ForeignerNumber {

    private static final int[] WEIGHTS = {7, 3, 1};

    private ForeignerNumber() { }

    public static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** {@code id_length}, {@code id_characters}, {@code id_date}, {@code id_check_digit}; empty = sound. Takes both lengths. */
    public static List<Problem> problems(String text, LocalDate today) {
        String number = normalise(text);
        return switch (number.length()) {
            case 15 -> of2017(number);
            case 18 -> of2023(number, today);
            default -> List.of(problem("id_length", "永久居留证号码应为 15 位（2017 版）或 18 位（2023 版），请对照证件重新填写。"));
        };
    }

    private static List<Problem> of2017(String number) {
        if (!number.substring(0, 3).chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '<') || !Digits.only(number.substring(3))) {
            return List.of(problem("id_characters", "15 位永久居留证号码应为 3 个字母加 12 位数字，请对照证件核对。"));
        }
        List<Problem> problems = new ArrayList<>();
        // No century stands in this number, so a date is sound when either century has it.
        String day = number.substring(7, 13);
        if (BirthDate.of("19" + day).isEmpty() && BirthDate.of("20" + day).isEmpty()) {
            problems.add(problem("id_date", "永久居留证号码中的出生日期不存在，请对照证件核对第 8 至 13 位。"));
        }
        if (check2017(number) != number.charAt(14)) {
            problems.add(problem("id_check_digit", "永久居留证号码的校验位不对，可能有一位填错，请对照证件核对。"));
        }
        return problems;
    }

    private static List<Problem> of2023(String number, LocalDate today) {
        if (number.charAt(0) != '9') {
            return List.of(problem("id_characters", "18 位永久居留证号码应以 9 开头，请对照证件核对。"));
        }
        return CitizenId.problems(number, today);
    }

    private static char check2017(String number) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += value(number.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.digit(c, 36);
    }

    private static Problem problem(String code, String sentence) {
        return Problem.of(code, "id_number", sentence);
    }
}

package yiwang.sync.domain.check;

import java.util.List;
import java.util.Locale;
import yiwang.sync.domain.problem.Problem;

/**
 * Unified social credit code, GB 32100-2015: authority 1, kind 1, area 6, organisation code 9, check 1, from an alphabet of
 * 31 without I, O, S, V, Z. Weights are the powers of 3 modulo 31.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() { }

    public static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** {@code credit_length}, {@code credit_characters}, {@code credit_check}; empty = sound. */
    public static List<Problem> problems(String text) {
        String code = normalise(text);
        if (code.length() != 18) {
            return List.of(Problem.of("credit_length", "credit_code", "统一社会信用代码应为 18 位，请对照执照重新填写。"));
        }
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return List.of(Problem.of("credit_characters", "credit_code",
                    "统一社会信用代码只用数字和大写字母，其中没有 I、O、S、V、Z，请对照执照核对。"));
        }
        if (check(code) != code.charAt(17)) {
            return List.of(Problem.of("credit_check", "credit_code", "统一社会信用代码的校验位不对，可能有一位填错，请对照执照核对。"));
        }
        return List.of();
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

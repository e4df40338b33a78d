package yiwang.sync.domain.check;

import java.util.List;
import java.util.Set;
import yiwang.sync.domain.problem.Problem;

/**
 * Statistical area code, 12 digits: GB/T 2260 county 6, town 3, village 3. The tables change every year, so that an
 * unknown area is only a warning; zeros inside are lawful (441900003000 is a town of a city without counties).
 */
public final class AreaCode {

    /** Province 99 does not exist: it marks demonstration data. */
    private static final String DEMO = "99";

    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "71", "81", "82", "83");

    private AreaCode() { }

    /** {@code area_length}, {@code area_characters}, {@code area_demo}; empty = sound. @param demoArea whether 99 is let in */
    public static List<Problem> problems(String text, boolean demoArea) {
        String code = text.strip();
        if (code.length() != 12) {
            return List.of(Problem.of("area_length", "area_code", "区划代码应为 12 位数字，请核对本机登记的区划。"));
        }
        if (!Digits.only(code)) {
            return List.of(Problem.of("area_characters", "area_code", "区划代码只能是数字，请核对本机登记的区划。"));
        }
        if (code.startsWith(DEMO) && !demoArea) {
            return List.of(Problem.of("area_demo", "area_code", "99 是演示用的区划，正式系统不接受，请核对本机登记的区划。"));
        }
        return List.of();
    }

    public static List<Problem> warnings(String text, boolean demoArea) {
        return knownProvince(text.strip(), demoArea) ? List.of()
                : List.of(Problem.of("area_unknown", "area_code", "区划代码不在现行表中，请核对后再用。"));
    }

    static boolean knownProvince(String code, boolean demoArea) {
        return code.length() >= 2 && (PROVINCES.contains(code.substring(0, 2)) || demoArea && code.startsWith(DEMO));
    }
}

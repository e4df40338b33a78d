package yiwang.sync.domain.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.sync.domain.problem.Problem;

/**
 * Identifier of an electronic licence, GB/T 36904-2018: {@code 1.2.156.3005.2}, type 21, issuer, serial, version 3 and a
 * check character (ISO 7064 MOD 37,36 over the four parts in the middle, joined without dots).
 */
public final class LicenceIdentifier {

    private static final Pattern FORM = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{6,18})\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])");

    private LicenceIdentifier() { }

    /** {@code licence_form}, {@code licence_check}; empty = sound. */
    public static List<Problem> problems(String text) {
        Matcher parts = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return List.of(Problem.of("licence_form", "licence", "电子证照标识的写法不对，请重新扫码或对照证照核对。"));
        }
        String joined = parts.group(1) + parts.group(2) + parts.group(3) + parts.group(4) + parts.group(5);
        return Mod3736.holds(joined) ? List.of()
                : List.of(Problem.of("licence_check", "licence", "电子证照标识的校验位不对，请重新扫码或对照证照核对。"));
    }
}

package yiwang.sync.domain.check;

/**
 * Check character of ISO 7064 MOD 37,36 over 0-9 and A-Z, as in licence identifiers (GB/T 36904) and our receipt numbers.
 * It catches every single wrong character and every swap of two neighbours.
 */
public final class Mod3736 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Mod3736() { }

    /** True when every character is one of 0-9 and A-Z, and there is one. */
    public static boolean covers(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The check character that belongs behind {@code body}. @throws IllegalArgumentException when {@link #covers} is false */
    public static char of(String body) {
        if (!covers(body)) {
            throw new IllegalArgumentException("only 0-9 and A-Z can be checked");
        }
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + ALPHABET.indexOf(body.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    /** Whether the last character is the check character of those before it. */
    public static boolean holds(String bodyAndCheck) {
        int last = bodyAndCheck.length() - 1;
        return last > 0 && covers(bodyAndCheck) && of(bodyAndCheck.substring(0, last)) == bodyAndCheck.charAt(last);
    }
}

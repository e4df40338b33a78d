package yiwang.device.spi.card;

import java.util.regex.Pattern;

/** The 18-character number of GB 11643 with its ISO 7064 MOD 11-2 check character. */
final class CitizenNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final String CHECKS = "10X98765432";

    private CitizenNumber() { }

    static boolean wellFormed(String number) {
        return FORM.matcher(number).matches();
    }

    static boolean checkHolds(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    static String birth(String number) {
        return number.substring(6, 14);
    }
}

package yiwang.device.spi.card;

/** The 18-character number of GB 11643 with its ISO 7064 MOD 11-2 check character. */
final class CitizenNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";

    private CitizenNumber() { }

    static boolean wellFormed(String number) {
        if (number.length() != LENGTH) {
            return false;
        }
        char last = number.charAt(LENGTH - 1);
        return CardDate.digits(number, 0, LENGTH - 1) && (CardDate.digits(number, LENGTH - 1, LENGTH) || last == 'X' || last == 'x');
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

package yiwang.device.spi.card;

/** Number of the 2017 card for foreigners: 3 letters, 4 digits of area, birth YYMMDD, sequence, check digit (weights 7 3 1). */
final class ForeignerNumber2017 {

    private static final int[] WEIGHTS = {7, 3, 1};

    private ForeignerNumber2017() { }

    static boolean wellFormed(String number) {
        return number.matches("[A-Z]{3}\\d{12}");
    }

    static boolean checkHolds(String number) {
        return checkDigit(number.substring(0, 14)) == number.charAt(14);
    }

    /** @param body the first 14 characters: digits count as themselves, A to Z as 10 to 35 */
    static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += Character.getNumericValue(body.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }
}

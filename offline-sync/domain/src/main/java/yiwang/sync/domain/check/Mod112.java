package yiwang.sync.domain.check;

/** Check character of GB 11643 (ISO 7064 MOD 11-2) over 17 digits: citizens' numbers and the foreigners' numbers of 2023. */
final class Mod112 {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Mod112() { }

    static char of(String digits17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}

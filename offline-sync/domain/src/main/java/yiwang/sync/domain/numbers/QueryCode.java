package yiwang.sync.domain.numbers;

import java.util.random.RandomGenerator;

/** Six characters by which an applicant asks after a case. Nothing that looks like something else: no 0 O 1 I L 2 Z 5 S 8 B. */
public final class QueryCode {

    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 6;

    private QueryCode() { }

    /** @param random must not be guessable: a SecureRandom outside tests */
    public static String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    public static boolean wellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}

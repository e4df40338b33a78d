package yiwang.sync.gateway.enrolment;

import java.util.Optional;

/** Device codes in order: A1, A2 ... A9, AA ... AZ, B0 ... ZZ. */
final class DeviceCodes {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FIRST = "A1";

    private DeviceCodes() { }

    static boolean isCode(String text) {
        return text.length() == 2 && DIGITS.indexOf(text.charAt(0)) >= 0 && DIGITS.indexOf(text.charAt(1)) >= 0;
    }

    /** The code after the highest one in use, not below A1. Empty when all are given. */
    static Optional<String> after(Optional<String> highest) {
        if (highest.isEmpty() || highest.get().compareTo(FIRST) < 0) {
            return Optional.of(FIRST);
        }
        int next = DIGITS.indexOf(highest.get().charAt(0)) * DIGITS.length() + DIGITS.indexOf(highest.get().charAt(1)) + 1;
        if (next >= DIGITS.length() * DIGITS.length()) {
            return Optional.empty();
        }
        return Optional.of("" + DIGITS.charAt(next / DIGITS.length()) + DIGITS.charAt(next % DIGITS.length()));
    }
}

package yiwang.sync.domain.check;

/** ASCII digits only: full-width and other scripts' digits are not numbers on a card. */
final class Digits {

    private Digits() { }

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean only(String text, int length) {
        return text.length() == length && only(text);
    }
}

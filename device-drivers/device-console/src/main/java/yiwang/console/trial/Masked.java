package yiwang.console.trial;

/** What is shown of a person on a screen that others can see. */
final class Masked {

    private Masked() { }

    /** The first character, stars, and the last where there are more than two: 李*国. */
    static String name(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 0) {
            return "";
        }
        String last = characters.length > 2 ? Character.toString(characters[characters.length - 1]) : "";
        return Character.toString(characters[0]) + "*".repeat(Math.max(1, characters.length - 1 - (last.isEmpty() ? 0 : 1))) + last;
    }

    /** First and last character. */
    static String number(String number) {
        return number.length() < 3 ? "*".repeat(number.length()) : number.charAt(0) + "*".repeat(number.length() - 2) + number.charAt(number.length() - 1);
    }
}

package yiwang.sync.domain.person;

import java.util.List;
import yiwang.sync.domain.problem.Problem;

/**
 * Names of people: separated by U+00B7 only (2016 notice on minority names), counted in code points, because a character
 * such as U+2CB4E is two Java chars and one character to everyone else.
 */
public final class PersonName {

    /** GB/T 39046: applicant name at most 100. */
    public static final int LONGEST = 100;

    private static final String SEPARATORS = "•‧∙⋅・･．·⸱";

    private PersonName() { }

    /** Outer blanks off, every look-alike of the separator made U+00B7. */
    public static String normalise(String name) {
        StringBuilder clean = new StringBuilder();
        name.strip().codePoints().forEach(c -> clean.appendCodePoint(SEPARATORS.indexOf(c) >= 0 ? '·' : c));
        return clean.toString();
    }

    /** Characters as a person counts them. */
    public static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** {@code name_missing}, {@code name_length}, {@code name_characters}; empty = sound. */
    public static List<Problem> problems(String name) {
        String clean = normalise(name);
        if (clean.isEmpty()) {
            return List.of(Problem.of("name_missing", "name", "没有姓名，请读证或填写姓名。"));
        }
        if (length(clean) > LONGEST) {
            return List.of(Problem.of("name_length", "name", "姓名超过 " + LONGEST + " 个字，请核对。"));
        }
        return clean.codePoints().anyMatch(PersonName::noLetter)
                ? List.of(Problem.of("name_characters", "name", "姓名里有不能识别的字符，请重新读证或改用手工填写。")) : List.of();
    }

    /** {@code name_private_use}: rare characters which the card's chip coded in its maker's own way; a person confirms them. */
    public static List<Problem> warnings(String name) {
        return name.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)
                ? List.of(Problem.of("name_private_use", "name", "姓名里有自造字编码，请对照证件确认这个字。")) : List.of();
    }

    private static boolean noLetter(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD || type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED && !ideographic(c);
    }

    /** Planes 2 and 3 fill up year by year: a character younger than this Java may well stand on a card. */
    private static boolean ideographic(int c) {
        return c >= 0x20000 && c < 0x3FFFE && (c & 0xFFFE) != 0xFFFE;
    }
}

package yiwang.sync.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yiwang.sync.domain.problem.Problem;

/**
 * Flags what imported guide texts really carry: characters lost on the way through a wrong encoding, codes that only one
 * maker's font can show, and links that nobody asked for. Guide text is plain text; nothing in it is ever clickable.
 */
public final class ImportedText {

    /** A full-width bracket and its numeral, lost between GBK and UTF-8, leave this behind. */
    private static final Pattern MOJIBAKE = Pattern.compile("\\?。|锟斤拷|烫烫烫");
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|<a\\b|[a-z0-9-]+\\.(com|net|org|cc|vip|top|xyz)\\b");

    private ImportedText() { }

    /** {@code text_replacement}, {@code text_mojibake}, {@code text_private_use}, {@code text_control}, {@code text_link}; empty = clean. */
    public static List<Problem> problems(String field, String text) {
        List<Problem> problems = new ArrayList<>();
        if (text.indexOf('\uFFFD') >= 0) {
            problems.add(Problem.of("text_replacement", field, "文字里有丢失的字符（U+FFFD），请用正确的编码重新导入。"));
        }
        if (MOJIBAKE.matcher(text).find()) {
            problems.add(Problem.of("text_mojibake", field, "文字里有乱码，请用正确的编码重新导入。"));
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
            problems.add(Problem.of("text_private_use", field, "文字里有自造字编码，换一台机器会显示不出来，请改用标准字。"));
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t'
                || Character.getType(c) == Character.SURROGATE)) {
            problems.add(Problem.of("text_control", field, "文字里有控制字符，请清理后重新导入。"));
        }
        if (LINK.matcher(text).find()) {
            problems.add(Problem.of("text_link", field, "文字里有网址，请核对来源；网址只按文字显示，不能点击。"));
        }
        return problems;
    }

    /** All texts of an item's guide. */
    public static List<Problem> problems(Item item) {
        List<Problem> problems = new ArrayList<>(problems(item.id() + ".name", item.name()));
        problems.addAll(problems(item.id() + ".conditions", item.conditions()));
        problems.addAll(problems(item.id() + ".flow", item.flow()));
        problems.addAll(problems(item.id() + ".result", item.result()));
        problems.addAll(problems(item.id() + ".fee", item.fee()));
        for (MaterialRequirement m : item.materials()) {
            problems.addAll(problems(item.id() + "." + m.code(), m.name() + m.condition() + m.form()));
        }
        return problems;
    }
}

package yiwang.kiosk.profile;

import java.util.Arrays;
import java.util.List;

/**
 * An item that the hall wants on its home page.
 *
 * @param id    of the catalogue, such as D13
 * @param name  what people call it, or empty for the item's own name
 */
public record Favourite(String id, String name) {

    /** {@code D13:高龄津贴,D01}. */
    static List<Favourite> parse(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).map(word -> {
            String[] parts = word.split(":", 2);
            return new Favourite(parts[0], parts.length == 2 ? parts[1] : "");
        }).toList();
    }
}

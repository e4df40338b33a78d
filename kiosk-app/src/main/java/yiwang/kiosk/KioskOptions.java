package yiwang.kiosk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the kiosk was called.
 *
 * @param data      the station's folder
 * @param devices   the device profile, if another than the data folder's own
 * @param windowed  size of an ordinary window, for trying it out; empty = full screen with no way out
 * @param start     the first page: attract or home
 */
public record KioskOptions(Path data, Optional<Path> devices, Optional<Size> windowed, Start start, boolean hideCursor) {

    public static final String USAGE = """
            kiosk --data DIR [--devices FILE] [--windowed WxH] [--landscape] [--start attract|home] [--hide-cursor] [--english]""";

    /** The first page. */
    public enum Start { ATTRACT, HOME }

    /** Pixels. */
    public record Size(int width, int height) {
        static final Size UPRIGHT = new Size(1080, 1920);
        static final Size ACROSS = new Size(1920, 1080);
    }

    /** @throws IllegalArgumentException with a sentence for the person who called */
    public static KioskOptions parse(List<String> words) {
        Optional<Path> data = Optional.empty();
        Optional<Path> devices = Optional.empty();
        Optional<Size> windowed = Optional.empty();
        Start start = Start.ATTRACT;
        boolean across = false;
        boolean hideCursor = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--data" -> data = Optional.of(Path.of(value(words, i++)));
                case "--devices" -> devices = Optional.of(Path.of(value(words, i++)));
                case "--windowed" -> windowed = Optional.of(size(value(words, i++)));
                case "--start" -> start = start(value(words, i++));
                case "--landscape" -> across = true;
                case "--hide-cursor" -> hideCursor = true;
                case "--english" -> { }
                default -> throw new IllegalArgumentException("unknown word '" + words.get(i) + "'; " + USAGE);
            }
        }
        Path folder = data.orElseThrow(() -> new IllegalArgumentException("--data DIR is missing; " + USAGE));
        if (across) {
            windowed = Optional.of(windowed.map(size -> new Size(Math.max(size.width, size.height), Math.min(size.width, size.height))).orElse(Size.ACROSS));
        }
        return new KioskOptions(folder, devices, windowed, start, hideCursor);
    }

    /** Chinese unless asked otherwise: a kiosk's operating system is often installed in English. */
    static Locale language(List<String> words) {
        return words.contains("--english") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String value(List<String> words, int at) {
        if (at + 1 >= words.size()) {
            throw new IllegalArgumentException(words.get(at) + " needs a value; " + USAGE);
        }
        return words.get(at + 1);
    }

    private static Start start(String text) {
        return switch (text) {
            case "attract" -> Start.ATTRACT;
            case "home" -> Start.HOME;
            default -> throw new IllegalArgumentException("--start is attract or home, not '" + text + "'");
        };
    }

    private static Size size(String text) {
        if (!text.matches("[1-9]\\d{2,4}x[1-9]\\d{2,4}")) {
            throw new IllegalArgumentException("--windowed is width and height in pixels, such as 1080x1920, not '" + text + "'");
        }
        String[] parts = text.split("x");
        return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}

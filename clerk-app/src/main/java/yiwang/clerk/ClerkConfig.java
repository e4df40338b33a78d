package yiwang.clerk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiwang.ui.theme.Theme;

/**
 * What the counter is started with.
 *
 * @param data     the station's data folder
 * @param devices  device profile, if the counter has devices
 * @param clerk    name of who works here; {@code clerkNo} the number that goes into records, {@code window} where; an empty
 *                 window = what the station is called, see {@link #at}
 * @param size     width and height of the window; empty = as large as the screen
 * @param role     a manager of the hall sees the page of devices; the agent of a village begins with the list by village
 */
public record ClerkConfig(Path data, Optional<Path> devices, Theme theme, Locale language, String clerk, String clerkNo, String window,
                          Optional<int[]> size, Role role) {

    /** Somebody at a window. */
    public ClerkConfig(Path data, Optional<Path> devices, Theme theme, Locale language, String clerk, String clerkNo, String window, Optional<int[]> size) {
        this(data, devices, theme, language, clerk, clerkNo, window, size, Role.WINDOW);
    }

    /** The same, at the place that the station itself names, unless the call named one. */
    ClerkConfig at(String station) {
        return window.isBlank() ? new ClerkConfig(data, devices, theme, language, clerk, clerkNo, station, size, role) : this;
    }

    /** A call that cannot be understood, in one sentence with the allowed values. */
    public static final class WrongCall extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongCall(String sentence) {
            super(sentence);
        }
    }

    /** @throws WrongCall naming the argument and what is allowed */
    public static ClerkConfig of(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Path data = null;
        Optional<Path> devices = Optional.empty();
        Theme theme = Theme.LIGHT;
        Locale language = Locale.SIMPLIFIED_CHINESE;
        String clerk = "周宁";
        String clerkNo = "3017";
        String window = null;
        Optional<int[]> size = Optional.empty();
        Role role = Role.WINDOW;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (rest.isEmpty()) {
                throw new WrongCall("参数 " + name + " 后面缺值。用法：--data DIR [--devices FILE] [--theme light|dark] [--language zh|en] "
                        + "[--clerk NAME --clerk-no NO --window NAME --role window|village|manager] [--size WxH]");
            }
            String value = rest.pop();
            switch (name) {
                case "--data" -> data = Path.of(value);
                case "--devices" -> devices = Optional.of(Path.of(value));
                case "--theme" -> theme = theme(value);
                case "--language" -> language = language(value);
                case "--clerk" -> clerk = value;
                case "--clerk-no" -> clerkNo = value;
                case "--window" -> window = value;
                case "--role" -> role = role(value);
                case "--size" -> size = Optional.of(size(value));
                default -> throw new WrongCall("不认识参数 " + name + "。可用：--data --devices --theme --language --clerk --clerk-no --window --role --size");
            }
        }
        if (data == null) {
            throw new WrongCall("要用 --data 说明数据文件夹在哪里。");
        }
        String where = window != null ? window : role == Role.VILLAGE ? "" : "3 号窗口";
        return new ClerkConfig(data, devices, theme, language, clerk, clerkNo, where, size, role);
    }

    /** The language alone, whatever else the call says: zh-CN unless English is asked for. */
    static Locale language(List<String> arguments) {
        int at = arguments.indexOf("--language");
        return at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Role role(String value) {
        return switch (value) {
            case "manager" -> Role.MANAGER;
            case "village" -> Role.VILLAGE;
            case "window" -> Role.WINDOW;
            default -> throw new WrongCall("--role 只能是 window、village 或 manager，不能是 " + value + "。");
        };
    }

    private static Theme theme(String value) {
        return switch (value) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw new WrongCall("--theme 只能是 light 或 dark，不能是 " + value + "。");
        };
    }

    private static Locale language(String value) {
        return switch (value) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new WrongCall("--language 只能是 zh 或 en，不能是 " + value + "。");
        };
    }

    private static int[] size(String value) {
        if (!value.matches("\\d{3,5}x\\d{3,5}")) {
            throw new WrongCall("--size 要写成 1366x768 这样，不能是 " + value + "。");
        }
        String[] parts = value.split("x");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}

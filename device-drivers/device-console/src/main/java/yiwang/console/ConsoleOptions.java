package yiwang.console;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiwang.console.page.Person;
import yiwang.device.api.DeviceAddress;
import yiwang.ui.theme.Theme;

/**
 * What the console is started with.
 *
 * @param data    the station's data folder; its devices stand in {@code devices.properties}
 * @param places  where to look besides what shows itself
 * @param size    width and height of the window; empty = as large as the screen
 */
public record ConsoleOptions(Path data, List<DeviceAddress> places, Theme theme, Locale language, Person person, Optional<int[]> size) {

    /** A call that cannot be understood, in one sentence with what is allowed. */
    public static final class WrongCall extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongCall(String sentence) {
            super(sentence);
        }
    }

    private static final String USAGE = "用法：--data DIR [--look ADDRESS ...] [--who NAME] [--station NAME] [--theme light|dark] [--language zh|en] [--size WxH]";

    /** @throws WrongCall naming the argument and what is allowed */
    public static ConsoleOptions of(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Path data = null;
        List<DeviceAddress> places = new ArrayList<>();
        Theme theme = Theme.LIGHT;
        String who = "";
        String station = "";
        Optional<int[]> size = Optional.empty();
        while (!rest.isEmpty()) {
            String name = rest.pop();
            String value = rest.poll();
            if (value == null) {
                throw new WrongCall("参数 " + name + " 后面缺值。" + USAGE);
            }
            switch (name) {
                case "--data" -> data = Path.of(value);
                case "--look" -> places.add(place(value));
                case "--who" -> who = value;
                case "--station" -> station = value;
                case "--theme" -> theme = value.equals("dark") ? Theme.DARK : Theme.LIGHT;
                case "--language" -> { }
                case "--size" -> size = Optional.of(size(value));
                default -> throw new WrongCall("不认识参数 " + name + "。" + USAGE);
            }
        }
        if (data == null) {
            throw new WrongCall("要用 --data 说明数据文件夹在哪里。" + USAGE);
        }
        Locale language = language(arguments);
        boolean chinese = language.equals(Locale.SIMPLIFIED_CHINESE);
        Person person = new Person(who.isEmpty() ? chinese ? "值班主任" : "Manager on duty" : who, station.isEmpty() ? chinese ? "本机" : "This machine" : station);
        return new ConsoleOptions(data, List.copyOf(places), theme, language, person, size);
    }

    /** The language alone, whatever else the call says: zh-CN unless English is asked for. */
    static Locale language(List<String> arguments) {
        int at = arguments.indexOf("--language");
        return at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static DeviceAddress place(String value) {
        try {
            return DeviceAddress.parse(value);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--look 要写成 serial:/dev/ttyUSB0 或 tcp:主机:端口 这样，不能是 " + value + "。");
        }
    }

    private static int[] size(String value) {
        if (!value.matches("\\d{3,5}x\\d{3,5}")) {
            throw new WrongCall("--size 要写成 1366x768 这样，不能是 " + value + "。");
        }
        String[] parts = value.split("x");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}

package yiwang.console.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check found, as it is signed: lines of UTF-8, fields separated by tabs.
 *
 * @param number    counted from 1, without gaps
 * @param previous  seal of the sheet before, or {@code -} for the first
 */
public record CheckSheet(int number, String station, String who, Instant begun, Instant ended, List<CheckLine> lines, String method, String previous) {

    public CheckSheet {
        lines = List.copyOf(lines);
    }

    /** Exactly what the seal covers. */
    public byte[] content() {
        List<String> text = new ArrayList<>(List.of("yiwang-device-check 1", "number\t" + number, "station\t" + plain(station), "who\t" + plain(who),
                "begun\t" + begun, "ended\t" + ended));
        lines.forEach(line -> text.add(String.join("\t", "device", line.device(), plain(line.name()), line.verdict().map(Enum::name).orElse("PASSED_OVER"),
                Long.toString(line.millis()), plain(line.words()), line.ticket().isEmpty() ? "-" : line.ticket())));
        text.add("method\t" + method);
        text.add("previous\t" + previous);
        return (String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}

package yiwang.device.sensors;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One line of upsd: {@code VAR hall ups.status "OL CHRG"} or {@code ERR UNKNOWN-UPS}. A value may hold quotation marks and backslashes behind a backslash. */
sealed interface NutAnswer {

    int MOST_BYTES = 1024;

    record Value(String ups, String variable, String value) implements NutAnswer { }

    record Error(String word) implements NutAnswer { }

    /** Anything else. */
    record Nonsense() implements NutAnswer { }

    /** Reads to the end of a line and no further; a line that does not end is nonsense. */
    static NutAnswer read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int count = 0; count < MOST_BYTES; count++) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException();
            }
            if (b == '\n') {
                return parse(line.toString());
            }
            line.append((char) b);
        }
        return new Nonsense();
    }

    static NutAnswer parse(String line) {
        List<String> words = words(line);
        return words.size() == 4 && words.getFirst().equals("VAR") ? new Value(words.get(1), words.get(2), words.get(3))
                : words.size() >= 2 && words.getFirst().equals("ERR") ? new Error(words.get(1)) : new Nonsense();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                begun = true;
            } else if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (c == ' ' || c == '\r')) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return quoted ? List.of() : words;
    }
}

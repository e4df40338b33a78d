package yiwang.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line called within this process, with {@code --json}. */
final class Cli {

    static final ObjectMapper JSON = new ObjectMapper();

    private Cli() { }

    /** How a call ended; everything on stdout was a JSON object a line, or the call fails. */
    record Answer(int exit, List<JsonNode> lines, String errors) {

        JsonNode only() {
            if (lines.size() != 1) {
                throw new AssertionError("one line expected: " + this);
            }
            return lines.getFirst();
        }

        /** The code that the first line of stderr begins with. */
        String code() {
            return errors.lines().findFirst().orElse("").split("[ :\\[]", 2)[0];
        }
    }

    static Answer call(Object... arguments) {
        List<String> words = new ArrayList<>(Arrays.stream(arguments).map(Object::toString).toList());
        words.add("--json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = YiwangMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true)).execute(words.toArray(String[]::new));
        return new Answer(exit, out.toString().lines().map(Cli::object).toList(), err.toString());
    }

    /** What a person sees of the same. */
    static String shown(Object... arguments) {
        StringWriter out = new StringWriter();
        YiwangMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out, true)).execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return out.toString();
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new AssertionError("no object on stdout: " + line);
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON on stdout: " + line, e);
        }
    }
}

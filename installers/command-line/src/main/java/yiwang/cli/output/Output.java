package yiwang.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.YiwangMain;

/** Where a command's answer goes: one JSON object a line for programs, a sentence for people. */
public final class Output {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;

    private Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    public static Output of(CommandSpec spec) {
        CommandSpec root = spec.root();
        return new Output(spec.commandLine().getOut(), ((YiwangMain) root.userObject()).json());
    }

    /** @param sentence what a person sees without {@code --json} */
    public void answer(Map<String, ?> object, String sentence) {
        out.println(json ? asJson(object) : sentence);
        out.flush();
    }

    private static String asJson(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps can always be written", e);
        }
    }
}

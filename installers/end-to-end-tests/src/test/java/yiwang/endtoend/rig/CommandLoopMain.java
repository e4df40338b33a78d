package yiwang.endtoend.rig;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import yiwang.cli.YiwangMain;

/** The command line in one long-lived process: a JSON list of arguments a line in, how the call ended a line out. Hundreds of calls without a start each. */
public final class CommandLoopMain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandLoopMain() { }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "yiwang/cli/logback.xml");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(JSON.writeValueAsString(called(JSON.readValue(line, String[].class))));
            System.out.flush();
        }
    }

    private static Map<String, Object> called(String[] arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = YiwangMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = command.execute(arguments);
        List<String> lines = out.toString().lines().toList();
        return Map.of("exit", exit, "out", lines, "err", err.toString());
    }
}

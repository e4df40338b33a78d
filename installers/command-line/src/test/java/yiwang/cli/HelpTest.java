package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    @Test
    void every_command_helps_and_every_option_says_what_it_is() {
        for (List<String> command : commands(YiwangMain.commandLine(), List.of())) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = run(command, out, err, "--help");
            assertThat(exit).as("%s", command).isZero();
            assertThat(out.toString()).as("%s", command).startsWith("Usage: yiwang").contains("Exit codes:");
            assertThat(err.toString()).isEmpty();
        }
    }

    @Test
    void with_json_help_is_no_answer_and_stays_off_stdout() {
        for (List<String> command : commands(YiwangMain.commandLine(), List.of())) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            assertThat(run(command, out, err, "--json", "--help")).isZero();
            assertThat(out.toString()).as("%s", command).isEmpty();
            assertThat(err.toString()).startsWith("Usage: yiwang");
        }
    }

    @Test
    void a_group_of_commands_alone_is_a_wrong_call() {
        for (String group : List.of("station", "item", "card", "case", "ticket", "simulate", "gateway", "device")) {
            assertThat(Cli.call(group).exit()).as(group).isEqualTo(2);
        }
        assertThat(Cli.call().exit()).isEqualTo(2);
        assertThat(Cli.call("no-such-command").exit()).isEqualTo(2);
    }

    private static int run(List<String> command, StringWriter out, StringWriter err, String... more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        return YiwangMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words.toArray(String[]::new));
    }

    private static List<List<String>> commands(CommandLine commandLine, List<String> path) {
        List<List<String>> all = new ArrayList<>(List.of(path));
        commandLine.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            all.addAll(commands(sub, longer));
        });
        return all;
    }
}

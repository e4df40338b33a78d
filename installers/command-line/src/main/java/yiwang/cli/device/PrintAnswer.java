package yiwang.cli.device;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;

/** How printing ended, for people and programs: maybe and not exit with 4. */
public final class PrintAnswer {

    private PrintAnswer() { }

    /** @param more fields that the command adds before {@code outcome} */
    public static int give(CommandSpec spec, PrintOutcome outcome, Map<String, Object> more) {
        Map<String, Object> map = new LinkedHashMap<>(more);
        map.put("outcome", outcome.wireName());
        String sentence = switch (outcome) {
            case PrintOutcome.Printed p -> "打好了。";
            case PrintOutcome.MaybePrinted(var why) -> explain(spec, map, why, "不能确定有没有打出来，请看一眼打印机。");
            case PrintOutcome.NotPrinted(var why) -> explain(spec, map, why, "没有打出来。");
        };
        Output.of(spec).answer(map, more.isEmpty() ? sentence : more.values().iterator().next() + " " + sentence);
        return (outcome instanceof PrintOutcome.Printed ? ExitCode.DONE : ExitCode.DEVICE).number();
    }

    private static String explain(CommandSpec spec, Map<String, Object> map, DeviceFault why, String sentence) {
        map.put("fault", FaultSentence.code(why));
        spec.commandLine().getErr().println(FaultSentence.of(why));
        return sentence;
    }
}

package yiwang.cli.station;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncSettings.Night;
import yiwang.sync.station.Stations;
import yiwang.sync.station.sync.LineSettings;

/** Tells how the line is used, and sets what the call names. Needs no open station: a running counter follows. */
record SyncLine(CommandSpec spec, Path data, Optional<Long> capKilobytes, Optional<Boolean> metered, Optional<String> night) {

    private static final long KILO = 1000;
    private static final long MOST_KILO = 1_000_000;
    private static final String NONE = "none";

    ExitCode run() {
        LineSettings settings = Stations.line(data)
                .orElseThrow(() -> new Stop(ExitCode.NOT_SAVED, "not_enrolled", "这个文件夹里没有绑定过的站点：" + data));
        SyncSettings before = settings.get();
        SyncSettings now = new SyncSettings(capKilobytes.map(this::bytes).orElse(before.bytesPerSecond()), metered.orElse(before.metered()),
                night.map(this::night).orElse(before.night()));
        if (!now.equals(before)) {
            settings.set(now);
        }
        Output.of(spec).answer(answer(now), sentence(now));
        return ExitCode.DONE;
    }

    private long bytes(long kilobytes) {
        if (kilobytes < 0 || kilobytes > MOST_KILO) {
            throw new ParameterException(spec.commandLine(), "--cap is 0 to " + MOST_KILO + " kilobytes a second.");
        }
        return kilobytes * KILO;
    }

    private Optional<Night> night(String text) {
        if (text.equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LineSettings.night(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ParameterException(spec.commandLine(), "--night is two times of day such as 22:00-06:00, or none.", e);
        }
    }

    private static Map<String, Object> answer(SyncSettings now) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cap_bytes_per_second", now.bytesPerSecond());
        answer.put("metered", now.metered());
        answer.put("night", now.night().map(n -> n.from() + "-" + n.until()).orElse(null));
        return answer;
    }

    private static String sentence(SyncSettings now) {
        return (now.bytesPerSecond() == 0 ? "不限速" : "附件每秒最多 " + now.bytesPerSecond() / KILO + " KB")
                + (now.metered() ? "，按流量计费，白天只送小附件" : "，不按流量计费")
                + now.night().map(n -> "，" + n.from() + "-" + n.until() + " 不限").orElse("") + "。";
    }
}

package yiwang.cli.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.security.SecurityEvent;

@Command(name = "events", description = "what the gateway noticed of its stations that a person should know of, newest first")
final class EventsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--limit", defaultValue = "100", paramLabel = "COUNT")
    private int limit;

    @Override
    public Integer call() {
        List<SecurityEvent> events;
        try (GatewayAdmin admin = folder.admin()) {
            events = admin.events().newest(Math.max(1, limit));
        }
        events.forEach(e -> Output.of(spec).answer(line(e), e.last() + "  " + e.stationId() + "  " + e.kind().words() + "（" + e.detail() + "，" + e.times() + " 次）"));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> line(SecurityEvent e) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("station_id", e.stationId());
        line.put("event", e.kind().code());
        line.put("sentence", e.kind().words());
        line.put("detail", e.detail());
        line.put("first", e.first().toString());
        line.put("last", e.last().toString());
        line.put("times", e.times());
        return line;
    }
}

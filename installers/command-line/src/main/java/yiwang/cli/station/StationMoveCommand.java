package yiwang.cli.station;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.station.MoveOutcome;
import yiwang.sync.station.Stations;

@Command(name = "move", description = "lets this station reach its centre by another address, such as the hub of its hall; its key, cases and what waits stay as"
        + " they are. The new address has to prove that it is the same centre's, by the root and key that the station got with its code; else nothing changes."
        + " Close the counter first")
final class StationMoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "the hub of the station's hall, or the centre again")
    private String to;

    @Override
    public Integer call() {
        String address = GatewayAddress.of(to);
        MoveOutcome.Moved moved = folder.moved(() -> Stations.move(folder.path(), address, Clock.systemUTC()));
        Output.of(spec).answer(answer(moved), words(moved));
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> answer(MoveOutcome.Moved moved) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("station_id", moved.stationId());
        map.put("from", moved.from());
        map.put("to", moved.to());
        map.put("role", moved.hub() ? "hub" : "centre");
        map.put("changed", !moved.from().equals(moved.to()));
        map.put("pending_records", moved.pendingRecords());
        map.put("pending_bytes", moved.pendingBytes());
        return map;
    }

    private static String words(MoveOutcome.Moved moved) {
        String gateway = (moved.hub() ? "大厅枢纽 " : "中心 ") + moved.to();
        String change = moved.from().equals(moved.to()) ? "已经是" + gateway + "，没有要改的。" : "已改到" + gateway + "，原来是 " + moved.from() + "。站点密钥和办件没有动。";
        return change + "还有 " + moved.pendingRecords() + " 条记录、" + moved.pendingBytes() + " 字节待传，下次同步从这个地址上传。";
    }
}

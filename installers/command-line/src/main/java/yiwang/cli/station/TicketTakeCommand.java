package yiwang.cli.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.device.PrintAnswer;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketPrinter;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.StationProfile;
import yiwang.kiosk.ticket.TicketPaper;
import yiwang.sync.domain.numbers.TicketNumber;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.station.Station;

@Command(name = "take", description = "takes a queue number: journaled first, printed after")
final class TicketTakeCommand implements Callable<Integer> {

    private static final ZoneId HALL_ZONE = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--group", defaultValue = "A", paramLabel = "A", description = "one letter A to Z")
    private String group;

    @Option(names = "--group-name", defaultValue = "综合窗口")
    private String groupName;

    @Option(names = "--printer", required = true, paramLabel = "PRINTER", description = "escpos:tcp:HOST:PORT, escpos:serial:PATH, or a name in the station's devices.properties")
    private String printer;

    @Option(names = "--timeout", defaultValue = "20s", paramLabel = "20s")
    private Duration timeout;

    @Override
    public Integer call() {
        if (!TicketNumber.isGroup(group)) {
            throw new Stop(ExitCode.WRONG_CALL, "group", "队列应是一个大写字母，例如 A。");
        }
        try (Station station = folder.open(); TicketPrinter device = open(folder.path())) {
            Ticket ticket = station.takeTicket(group);
            PrintOutcome outcome = device.print(TicketPaper.of(ticket, station.identity().hall(), groupName, station.catalogue().sample(), HALL_ZONE), timeout);
            station.ticketPrinted(ticket.ticketId(), outcome.wireName());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ticket", ticket.number());
            answer.put("waiting", ticket.waiting());
            return PrintAnswer.give(spec, outcome, answer);
        }
    }

    private TicketPrinter open(Path data) {
        if (printer.startsWith("escpos:")) {
            return OpenDevice.of(TicketPrinter.class, DeviceKind.TICKET_PRINTER, printer, Map.of());
        }
        DeviceBinding bound = binding(data.resolve("devices.properties"));
        return OpenDevice.of(TicketPrinter.class, DeviceKind.TICKET_PRINTER, bound.address().toString(), bound.settings());
    }

    private DeviceBinding binding(Path file) {
        try {
            return StationProfile.read(file).binding(DeviceRole.ofKey(printer))
                    .orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "printer_unknown", "devices.properties 里没有这台打印机：" + printer));
        } catch (IOException e) {
            throw new Stop(ExitCode.WRONG_CALL, "printer_unknown", "没有设备配置文件，请写 escpos:tcp:主机:端口 这样的地址：" + printer);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "printer_unknown", "打印机的名字或配置不对：" + e.getMessage());
        }
    }
}

package yiwang.cli.stock;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.protocol.stock.StockJson;
import yiwang.sync.station.Station;
import yiwang.sync.station.stock.CertificateDesk;

@Command(name = "reprint", description = "asks for another copy (--why), or confirms it as the second person (--confirm --role supervisor); then: stock issue")
final class StockReprintCommand implements Callable<Integer> {

    @Mixin
    private StockTurn turn;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Option(names = "--why", defaultValue = "", paramLabel = "TEXT")
    private String why;

    @Option(names = "--confirm", description = "the old copy is void from now on")
    private boolean confirm;

    @Option(names = "--role", defaultValue = "clerk", paramLabel = "ROLE", description = "supervisor for the person who confirms")
    private String role;

    @Override
    public Integer call() {
        try (Station station = turn.open()) {
            String certificate = station.find(caseId).map(CertificateDesk::certificateOf)
                    .orElseThrow(() -> new Stop(ExitCode.REFUSED, "case_unknown", "这台机器上没有这个办件。"));
            StockCommand command = confirm ? new StockCommand.ConfirmReprint(certificate, role.equals("supervisor")) : new StockCommand.AskReprint(certificate, why);
            for (StockEntry entry : StockTurn.written(station.stock().want(command, turn.by()))) {
                turn.answer(StockJson.fields(entry), confirm ? "已确认补打，旧的一份作废。" : "已登记补打申请，请另一位负责人确认。");
            }
            return ExitCode.DONE.number();
        }
    }
}

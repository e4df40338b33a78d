package yiwang.cli.device;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCardReader;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.problem.Problem;

@Command(name = "read", description = "waits for a card and reads it whole")
final class CardReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "serial:PATH, tcp:HOST:PORT, usb:VENDOR:PRODUCT or pcsc:READERNAME")
    private String link;

    @Option(names = "--timeout", defaultValue = "5s", paramLabel = "5s")
    private Duration timeout;

    @Override
    public Integer call() {
        try (IdentityCardReader reader = OpenDevice.of(IdentityCardReader.class, DeviceKind.IDENTITY_CARD_READER, link, Map.of())) {
            return switch (reader.read(timeout, Cancellation.NEVER)) {
                case CardReadOutcome.Read(var card) -> {
                    Output.of(spec).answer(CardAnswer.of(card), (card.tellsWhoHolds() ? Masking.name(card.holderName())
                            : "没有安全模块读不出姓名和号码，办事请用居民身份证") + " " + card.kind().wireName());
                    yield ExitCode.DONE.number();
                }
                case CardReadOutcome.NoCard n -> throw new Stop(ExitCode.NOT_FINISHED, "no_card", "等到时间没有放卡。请把卡放平再试。");
                case CardReadOutcome.UnknownCard(var detail) -> throw new Stop(ExitCode.REFUSED, "card_unknown",
                        "这张卡不是能认的证件，请换居民身份证、港澳台居民居住证、外国人永久居留身份证；社保卡请放在社保卡读卡器上。(" + detail + ")");
                case CardReadOutcome.CheckFailed(var kind, var problems) -> throw new Stop(ExitCode.REFUSED,
                        problems.stream().map(p -> Problem.of(p.code(), p.sentence())).toList());
                case CardReadOutcome.LiftAndRetry(var detail) -> throw new Stop(ExitCode.DEVICE, "card_unreadable", "卡没有读出来，请拿起来重新放一次。(" + detail + ")");
                case CardReadOutcome.ReaderFault(var fault) -> {
                    spec.commandLine().getErr().println(FaultSentence.of(fault));
                    yield ExitCode.DEVICE.number();
                }
            };
        }
    }
}

package yiwang.cli.device.manage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.InputFile;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckFile;
import yiwang.console.check.KeySigner;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;

@Command(name = "verify", description = "tells whether a check sheet is as the station signed it; 0 it is, 5 it is not")
final class SheetVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "NNNNNN.check of device-checks in the station's data folder")
    private Path file;

    @ArgGroup
    private Key key;

    /** Whose key the sheet is held against. */
    static final class Key {

        @Option(names = "--data", paramLabel = "DIR", description = "the data folder of the station that signed it")
        private Path data;

        @Option(names = "--key", paramLabel = "BASE64", description = "the station's public key, Base64 of SubjectPublicKeyInfo, as the gateway has it")
        private String publicKey;
    }

    @Override
    public Integer call() {
        CheckFile sheet = CheckFile.of(InputFile.text(file)).orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "no_sheet", "这不是开门检查单：" + file));
        String method = sheet.field("method");
        boolean signed = method.startsWith(KeySigner.NAME);
        if (signed && key == null) {
            throw new Stop(ExitCode.WRONG_CALL, "key_missing", "这张单子是用密钥签的，请用 --data 指明签它的那台机器的数据文件夹，或者用 --key 给出它的公钥。");
        }
        boolean holds = signed ? holds(sheet) : sheet.sealedBy(new ChainSigner());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", sheet.field("number"));
        answer.put("station", sheet.field("station"));
        answer.put("who", sheet.field("who"));
        answer.put("ended", sheet.field("ended"));
        answer.put("method", method);
        answer.put("signed", signed);
        answer.put("holds", holds);
        String about = "检查单 " + sheet.field("number") + "，" + sheet.field("who") + " 于 " + sheet.field("ended") + " 签：";
        if (!holds) {
            Output.of(spec).answer(answer, about + "封号对不上。");
            throw new Stop(ExitCode.REFUSED, "seal_broken", "这张单子改过，或者不是这台机器签的。");
        }
        Output.of(spec).answer(answer, about + (signed ? "签名对得上，签好以后没有改过。" : "封号对得上，但没有用密钥签：只防得住随手改动。"));
        return ExitCode.DONE.number();
    }

    private boolean holds(CheckFile sheet) {
        if (key.publicKey == null) {
            StationIdentity station = identity();
            return sheet.sealedBy(new KeySigner(station.stationId(), station.privateKey()));
        }
        if (!Ed25519.isPublicKey(key.publicKey)) {
            throw new Stop(ExitCode.WRONG_CALL, "key_malformed", "--key 不是一把公钥：应当是 Base64 的一行字。");
        }
        return Ed25519.verify(key.publicKey, sheet.bytes(), sheet.seal());
    }

    private StationIdentity identity() {
        return switch (Stations.open(key.data, Clock.systemUTC())) {
            case Opening.Refused(Problem problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            case Opening.Open(Station station) -> {
                try (station) {
                    yield station.identity();
                }
            }
        };
    }
}

package yiwang.cli.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.JsonFile;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.simulator.idcard.CardImage;
import yiwang.device.simulator.idcard.IdCardSimulator;

@Command(name = "id-card", description = "a resident card reader with one card on it")
final class SimulateIdCardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--link", required = true, paramLabel = "LINK", description = "pty:PATH or tcp:PORT")
    private String link;

    @Option(names = "--person", required = true, paramLabel = "FILE.json", description = "what card read --json prints")
    private Path person;

    @Override
    public Integer call() throws InterruptedException {
        CardImage card = card(JsonFile.read(person));
        return Simulation.run(spec, () -> {
            IdCardSimulator simulator = IdCardSimulator.start(link);
            simulator.putOn(card);
            return simulator;
        });
    }

    private static CardImage card(JsonNode person) {
        List<String> addresses = new ArrayList<>();
        person.path("additional_addresses").forEach(address -> addresses.add(address.asText()));
        try {
            return CardImage.of(JsonFile.fields(person), addresses, Base64.getDecoder().decode(person.path("photo").asText("")), person.path("sam_id").asText(""));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "person", "这个人放不进卡里：" + e.getMessage());
        }
    }
}

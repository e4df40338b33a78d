package yiwang.cli.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.JsonFile;
import yiwang.cli.output.Stop;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;

@Command(name = "social-card", description = "a social security card in a slot of a virtual PC/SC reader (Debian: pcscd, vsmartcard-vpcd)")
final class SimulateSocialCardCommand implements Callable<Integer> {

    private static final long INSERTION_LIMIT_MS = 5000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--vpcd", required = true, paramLabel = "HOST:PORT", description = "usually 127.0.0.1:35963 for the first slot")
    private String slot;

    @Option(names = "--person", required = true, paramLabel = "FILE.json", description = "what card read --json prints; version is 1.00, 2.00 or 3.00")
    private Path person;

    @Option(names = "--contactless", description = "as if it lay on an antenna: the reader tells its UID")
    private boolean contactless;

    @Override
    public Integer call() throws InterruptedException {
        SocialCard card = card();
        return Simulation.run(spec, () -> inserted(card));
    }

    private SocialCardSimulator inserted(SocialCard card) throws IOException {
        SocialCardSimulator simulator = SocialCardSimulator.at(slot);
        try {
            simulator.putOn(card);
            if (!simulator.awaitInserted(INSERTION_LIMIT_MS)) {
                simulator.close();
                throw new IOException("no virtual reader takes a card at " + slot);
            }
            return simulator;
        } catch (InterruptedException e) {
            simulator.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the card was put in", e);
        }
    }

    private SocialCard card() {
        try {
            return new SocialCard(SocialCardImage.of(JsonFile.fields(JsonFile.read(person))), contactless ? ChipTraits.CONTACTLESS : ChipTraits.CONTACT);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "person", "这个人放不进卡里：" + e.getMessage());
        }
    }
}

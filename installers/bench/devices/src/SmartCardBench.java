import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.contracts.PrivatePcscd;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;
import yiwang.device.smartcard.PcscReaderDriver;

/**
 * Reading a social security card through the driver beside the same commands sent by nobody in particular: context, connect,
 * commands, disconnect. In turns, on a real pcscd with a virtual reader, whose card answers at once: the harshest comparison.
 */
final class SmartCardBench {

    private static final String READER = "Bench Reader 00 00";

    private SmartCardBench() { }

    public static void main(String[] args) throws Exception {
        int rounds = (args.length > 0 ? Integer.parseInt(args[0]) : 30) * 10;
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        try (PrivatePcscd pcscd = PrivatePcscd.start("Bench Reader"); SocialCardSimulator cards = SocialCardSimulator.at(pcscd.slot(0));
                IdentityCardReader reader = new PcscReaderDriver().open(DeviceAddress.parse("pcsc:" + READER), Map.of())) {
            cards.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields()), ChipTraits.CONTACT));
            cards.awaitInserted(10_000);
            read(reader);
            cards.countAgain();
            read(reader);
            // The library fetches by itself what a card has waiting.
            List<byte[]> commands = cards.commands().stream().filter(command -> !command.startsWith("00C0")).map(HexFormat.of()::parseHex).toList();
            for (int round = -20; round < rounds; round++) {
                double one = read(reader);
                double other = bare(commands);
                if (round >= 0) {
                    ours[round] = one;
                    bare[round] = other;
                }
            }
            Arrays.sort(ours);
            Arrays.sort(bare);
            System.out.printf("smart-card\t%d commands\tdriver: median %.2f ms\tbare: median %.2f ms\tratio %.3f\tgoal 1.20%n", commands.size(), ours[rounds / 2], bare[rounds / 2],
                    ours[rounds / 2] / bare[rounds / 2]);
        }
    }

    private static double read(IdentityCardReader reader) {
        long start = System.nanoTime();
        CardReadOutcome outcome = reader.read(Duration.ofSeconds(10), Cancellation.NEVER);
        if (!(outcome instanceof CardReadOutcome.Read)) {
            throw new IllegalStateException("not read: " + outcome);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double bare(List<byte[]> commands) throws Exception {
        long start = System.nanoTime();
        Smartcardio.JnaCardTerminals terminals = (Smartcardio.JnaCardTerminals) TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals();
        Card card = terminals.list().stream().filter(terminal -> terminal.getName().equals(READER)).findFirst().orElseThrow().connect("*");
        CardChannel channel = card.getBasicChannel();
        for (byte[] command : commands) {
            if (channel.transmit(new CommandAPDU(command)).getSW() != 0x9000) {
                throw new IllegalStateException("not 9000");
            }
        }
        card.disconnect(false);
        terminals.close();
        return (System.nanoTime() - start) / 1e6;
    }
}

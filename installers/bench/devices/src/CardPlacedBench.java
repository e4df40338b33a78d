import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.serial.IdCardReaderDriver;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.idcard.ModulePace;
import yiwang.device.simulator.idcard.ReaderCommand;

/**
 * A card is laid on the reader at a random moment of the search's rhythm; how long until its fields are there, as a multiple
 * of the time that its bytes need on the line plus the time that the module spends with the card?
 */
final class CardPlacedBench {

    private static final int BAUD = 115_200;
    /** Together about a second: what real modules take. */
    private static final Map<ReaderCommand, Duration> WITH_THE_CARD = Map.of(ReaderCommand.FIND, Duration.ofMillis(20), ReaderCommand.SELECT, Duration.ofMillis(50),
            ReaderCommand.READ, Duration.ofMillis(900), ReaderCommand.ADDITIONAL_ADDRESS, Duration.ofMillis(30));
    /** Find 10 + 15, select 10 + 19, read 10 + 1295, additional address 10 + 11 (none stored). */
    private static final int BYTES = 10 + 15 + 10 + 19 + 10 + 1295 + 10 + 11;

    private CardPlacedBench() { }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        ModulePace pace = new ModulePace(BAUD, WITH_THE_CARD);
        double least = (pace.onTheLine(BYTES).toNanos() + WITH_THE_CARD.values().stream().mapToLong(Duration::toNanos).sum()) / 1e6;
        double[] placed = new double[rounds];
        double[] lying = new double[rounds];
        double searching;
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + args[1]);
                IdentityCardReader reader = new IdCardReaderDriver().open(DeviceAddress.parse(simulator.address()), Map.of())) {
            simulator.pace(pace);
            Random random = new Random(20261122);
            searching = loadWhileSearching(reader);
            for (int round = -2; round < rounds; round++) {
                double whilePolling = placedWhilePolling(simulator, reader, random);
                double alreadyThere = alreadyThere(simulator, reader);
                if (round >= 0) {
                    placed[round] = whilePolling / least;
                    lying[round] = alreadyThere / least;
                }
            }
        }
        Arrays.sort(placed);
        Arrays.sort(lying);
        System.out.printf("card-placed\tleast %.0f ms\tplaced while searching: median %.3f  worst %.3f\tlying there: median %.3f  worst %.3f\tgoal 1.15\tsearching takes %.1f %% of a core%n",
                least, placed[rounds / 2], placed[rounds - 1], lying[rounds / 2], lying[rounds - 1], searching);
    }

    /** Nobody lays a card for ten seconds: what the reader's own thread does meanwhile, in percent. */
    private static double loadWhileSearching(IdentityCardReader reader) {
        reader.read(Duration.ofSeconds(1), Cancellation.NEVER);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        reader.read(Duration.ofSeconds(10), Cancellation.NEVER);
        return 100.0 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / (System.nanoTime() - start);
    }

    private static double placedWhilePolling(IdCardSimulator simulator, IdentityCardReader reader, Random random) {
        simulator.lift();
        CompletableFuture<CardReadOutcome> reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(20), Cancellation.NEVER));
        LockSupport.parkNanos(Duration.ofMillis(700 + random.nextInt(320)).toNanos());
        long start = System.nanoTime();
        simulator.putOn(SamplePersons.WANG_GUILAN.card());
        expectRead(reading.join());
        return (System.nanoTime() - start) / 1e6;
    }

    private static double alreadyThere(IdCardSimulator simulator, IdentityCardReader reader) {
        simulator.putOn(SamplePersons.WANG_GUILAN.card());
        long start = System.nanoTime();
        expectRead(reader.read(Duration.ofSeconds(20), Cancellation.NEVER));
        return (System.nanoTime() - start) / 1e6;
    }

    private static void expectRead(CardReadOutcome outcome) {
        if (!(outcome instanceof CardReadOutcome.Read)) {
            throw new IllegalStateException("not read: " + outcome);
        }
    }
}

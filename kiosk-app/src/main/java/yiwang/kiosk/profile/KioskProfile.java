package yiwang.kiosk.profile;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import yiwang.ui.kiosk.MachineFront;

/**
 * What only this very machine knows: where things are on its front, what it is called, how it queues. Read once from
 * {@code kiosk.properties} in the data folder; every key has a default.
 *
 * @param machine       大厅 1 号机
 * @param readerPlace   where the reader is, as people say it: 屏幕右下方
 * @param ticketPlace   where tickets come out: 屏幕左下方
 * @param helpPlace     where people help: 进门左手边的导办台
 * @param screenInches  diagonal; targets keep their size on the glass
 * @param favourites    the items on the home page
 * @param servicePin    opens the way out; without it there is none
 */
public record KioskProfile(String machine, MachineFront front, String readerPlace, String ticketPlace, String helpPlace,
                           double screenInches, QueueGroup queue, List<Favourite> favourites, Optional<PinDigest> servicePin) {

    static final String FILE = "kiosk.properties";
    private static final String USUAL_FAVOURITES = "D13:高龄津贴,D05:医保参保缴费,D04:养老保险缴费,D09:居住证,D10:生育登记,D06:老年优待证,D07:出生登记,D01:低保,D19:个体户登记";
    private static final Set<String> KEYS = Set.of("machine", "front", "reader.place", "ticket.place", "help.place", "screen.inches",
            "queue.letter", "queue.name", "queue.pace", "favourites", "service.pin");

    public KioskProfile {
        favourites = List.copyOf(favourites);
    }

    /** @throws IllegalArgumentException naming the key when one is unknown or wrong */
    public static KioskProfile read(Path dataFolder) throws IOException {
        Properties keys = new Properties();
        Path file = dataFolder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            }
        }
        return of(keys);
    }

    static KioskProfile of(Properties keys) {
        for (String key : keys.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(FILE + " has an unknown key '" + key + "'; known: " + KEYS.stream().sorted().toList());
            }
        }
        return new KioskProfile(keys.getProperty("machine", ""), front(keys.getProperty("front", "")),
                keys.getProperty("reader.place", "屏幕右下方"), keys.getProperty("ticket.place", "屏幕左下方"), keys.getProperty("help.place", "大厅导办台"),
                number(keys.getProperty("screen.inches", "21.5")),
                new QueueGroup(keys.getProperty("queue.letter", "A"), keys.getProperty("queue.name", "综合窗口"), pace(keys.getProperty("queue.pace", ""))),
                Favourite.parse(keys.getProperty("favourites", USUAL_FAVOURITES)),
                Optional.ofNullable(keys.getProperty("service.pin")).filter(text -> !text.isBlank()).map(PinDigest::parse));
    }

    private static Optional<Pace> pace(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Pace.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + ", queue.pace: " + e.getMessage(), e);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(FILE + ", screen.inches: not a number '" + text + "'", e);
        }
    }

    private static MachineFront front(String text) {
        if (text.isBlank()) {
            return MachineFront.USUAL;
        }
        try {
            double[] parts = Arrays.stream(text.split(",")).mapToDouble(part -> Double.parseDouble(part.strip())).toArray();
            return new MachineFront(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE + ", front: six parts from 0 to 1 (reader x,y, ticket x,y, paper x,y), not '" + text + "'", e);
        }
    }
}

package yiwang.sync.gateway.hub;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import yiwang.sync.gateway.catalogue.CatalogueShelf;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.SealingKeyAnswer;

/** What a hub keeps in stock for days without the centre: the catalogue, the sealing key, and the hall's queue numbers of the days to come. */
final class HubStock {

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    /** Today and so many days after it. */
    private static final int DAYS_AHEAD = 30;
    private static final int BLOCK = NumberRequest.MOST_NUMBERS;
    private static final int LOW = BLOCK / 4;

    private final HubNotes notes;
    private final NumberShelf numbers;
    private final CentreDoor door;
    private final Clock clock;
    private volatile Optional<CatalogueShelf> catalogue;

    HubStock(HubNotes notes, NumberShelf numbers, CentreDoor door, Clock clock) {
        this.notes = notes;
        this.numbers = numbers;
        this.door = door;
        this.clock = clock;
        this.catalogue = notes.read(HubNotes.CATALOGUE, byte[].class).map(CatalogueShelf::of);
    }

    /** Asked for while the station waits, where the hub is so young that it has none. Empty when the centre is away. */
    Optional<CatalogueShelf> catalogue() {
        if (catalogue.isEmpty()) {
            newestCatalogue();
        }
        return catalogue;
    }

    /** As {@link #catalogue}. */
    Optional<SealingKeyAnswer> sealingKey() {
        Optional<SealingKeyAnswer> kept = notes.read(HubNotes.SEALING_KEY, SealingKeyAnswer.class);
        if (kept.isEmpty() && door.noted(door.centre().sealingKey()) instanceof Heard.Got<SealingKeyAnswer>(SealingKeyAnswer key)) {
            notes.keep(HubNotes.SEALING_KEY, key);
            return Optional.of(key);
        }
        return kept;
    }

    /** False when the centre stopped answering. */
    boolean fillUp() {
        if (!newestCatalogue()) {
            return false;
        }
        sealingKey();
        return numbers();
    }

    private boolean newestCatalogue() {
        Heard<Optional<byte[]>> newest = door.noted(door.centre().catalogue(catalogue.map(CatalogueShelf::etag).orElse("")));
        if (newest instanceof Heard.Got<Optional<byte[]>>(Optional<byte[]> bytes) && bytes.isPresent()) {
            notes.keep(HubNotes.CATALOGUE, bytes.get());
            catalogue = bytes.map(CatalogueShelf::of);
        }
        return !(newest instanceof Heard.Away);
    }

    private boolean numbers() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HALL_TIME);
        List<String> scarce = IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(today::plusDays).map(LocalDate::toString).filter(day -> numbers.left(day) < LOW).toList();
        if (scarce.isEmpty()) {
            return true;
        }
        return switch (door.noted(door.centre().numbers(new NumberRequest(scarce, BLOCK)))) {
            case Heard.Got<NumberAnswer>(NumberAnswer given) -> {
                numbers.take(given, today.toString());
                yield true;
            }
            case Heard.Refused<NumberAnswer> refused -> true;
            case Heard.Away<NumberAnswer> away -> false;
        };
    }
}

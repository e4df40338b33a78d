package yiwang.device.scanning.sane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.Mutations;
import yiwang.device.scanning.ScanStopped;

/** Answers of a saned that are damaged at random. {@code -Dyiwang.fuzz.frames=50000000} tries more of them. */
class SaneFuzzTest {

    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);
    /** A page has as many bytes as came, so this bounds what all pages of one conversation may take. */
    private static final long MOST_PAGE_BYTES = 64 << 10;

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_conversations_end_in_a_page_or_a_fault() throws Exception {
        byte[] control = SmallConversation.control();
        byte[] page = SmallConversation.page();
        assertThat(SmallConversation.pages(control, page, FEEDER)).as("unharmed").isEqualTo(2);
        Random random = new Random(20261124);
        AtomicLong pages = new AtomicLong();
        long faults = 0;
        for (int round = 0; round < Mutations.ROUNDS; round++) {
            boolean hurtControl = random.nextInt(4) != 0;
            byte[] said = hurtControl ? Mutations.of(control, random) : control;
            byte[] data = hurtControl && random.nextBoolean() ? page : Mutations.of(page, random);
            try {
                new SaneScan(SmallConversation.lines(said, data)).scan("s", FEEDER, raw -> {
                    if ((long) raw.width() * raw.height() >= MOST_PAGE_BYTES) {
                        throw new AssertionError("a page of " + raw.width() + " x " + raw.height());
                    }
                    return pages.incrementAndGet() > 0;
                });
            } catch (ScanStopped | EOFException e) {
                faults++;
            }
        }
        assertThat(faults).as("most damage is noticed").isGreaterThan(Mutations.ROUNDS / 2);
        assertThat(pages.get()).as("and some pages come before it").isGreaterThan(Mutations.ROUNDS / 20);
    }
}

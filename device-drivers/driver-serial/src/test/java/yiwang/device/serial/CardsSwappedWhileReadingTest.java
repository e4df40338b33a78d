package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardField;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.IdentityCard;
import yiwang.device.serial.link.Deadline;
import yiwang.device.simulator.SamplePerson;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.CardImage;
import yiwang.device.simulator.idcard.ReaderCommand;

class CardsSwappedWhileReadingTest {

    private static final int READS = 400;
    private static final int DISTURBANCES = 20;
    private static final List<SamplePerson> PERSONS = List.of(SamplePersons.LI_JIANGUO, SamplePersons.WANG_GUILAN, SamplePersons.AYNUR);

    @Test
    void a_card_is_always_one_persons_and_never_half_anothers() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (SimulatedReaderRig rig = new SimulatedReaderRig("tcp:0", SimulatedReaderRig.BRISK)) {
            rig.simulator.putOn(PERSONS.getFirst().card());
            Thread hand = Thread.ofPlatform().daemon().start(() -> swap(rig, over));
            int whole = 0;
            Deadline patience = Deadline.after(Duration.ofSeconds(30));
            for (int i = 0; (i < READS || disturbed(rig) < DISTURBANCES) && !patience.passed(); i++) {
                if (rig.reader().read(Duration.ofMillis(200), Cancellation.NEVER) instanceof CardReadOutcome.Read(IdentityCard card)) {
                    assertWhole(card);
                    whole++;
                }
            }
            over.set(true);
            hand.join();
            assertThat(whole).isPositive();
            assertThat(disturbed(rig)).as("reads that a swap broke off").isPositive();
        }
    }

    /** Each read greets the module once and searches once, unless the card slips away under it. */
    private static long disturbed(SimulatedReaderRig rig) {
        List<ReaderCommand> requests = rig.simulator.requests();
        return count(requests, ReaderCommand.FIND) - count(requests, ReaderCommand.STATUS);
    }

    private static long count(List<ReaderCommand> requests, ReaderCommand wanted) {
        return requests.stream().filter(wanted::equals).count();
    }

    private static void swap(SimulatedReaderRig rig, AtomicBoolean over) {
        Random random = new Random(53);
        List<CardImage> cards = PERSONS.stream().map(SamplePerson::card).toList();
        while (!over.get()) {
            rig.simulator.putOn(cards.get(random.nextInt(cards.size())));
            for (int spins = random.nextInt(20_000); spins > 0 && !over.get(); spins--) {
                Thread.onSpinWait();
            }
        }
    }

    private static void assertWhole(IdentityCard card) {
        SamplePerson person = PERSONS.stream().filter(p -> p.fields().get("name").equals(card.get(CardField.NAME))).findFirst().orElseThrow();
        assertThat(card.get(CardField.ID_NUMBER)).isEqualTo(person.fields().get("id_number"));
        assertThat(card.get(CardField.ADDRESS)).isEqualTo(person.fields().get("address"));
        assertThat(card.additionalAddresses()).isEqualTo(person.additionalAddresses());
    }
}

package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.IdentityCard;

/** What every reader of identity cards does, whatever its wire looks like. */
public abstract class IdentityCardReaderContract extends RiggedContract<CardReaderRig> {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(600);

    /** The kind of card that this reader is for. */
    protected abstract CardKind kind();

    /** Everything that a card of this kind says about a person. */
    protected abstract Map<CardField, String> person(String name, String number, String sex);

    /** What the card said, without what belongs to the piece of plastic rather than to the person. */
    protected Map<CardField, String> told(IdentityCard card) {
        return card.fields();
    }

    /** The rig of the test that runs now. */
    protected final CardReaderRig now() {
        return rig;
    }

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.reader().kind()).isEqualTo(DeviceKind.IDENTITY_CARD_READER);
        assertThat(rig.reader().status(LONG)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_person_is_read_field_by_field() {
        Map<CardField, String> person = person("王桂兰", "990121194203150020", "2");
        rig.putOn(kind(), person, List.of());

        IdentityCard card = read();

        assertThat(card.kind()).isEqualTo(kind());
        assertThat(told(card)).isEqualTo(person);
        assertThat(card.additionalAddresses()).isEmpty();
    }

    @Test
    void rare_characters_and_separators_arrive_unchanged() {
        rig.putOn(kind(), person("赵𬭎", "990121199801010119", "1"), List.of());
        assertThat(read().holderName()).isEqualTo("赵𬭎");
        rig.lift();
        rig.putOn(kind(), person("阿依努尔·买买提", "990121199105120242", "2"), List.of());
        assertThat(read().holderName()).isEqualTo("阿依努尔·买买提");
    }

    @Test
    void without_a_card_the_wait_ends_in_time() {
        long start = System.nanoTime();
        assertThat(rig.reader().read(SHORT, Cancellation.NEVER)).isEqualTo(new CardReadOutcome.NoCard());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT.minusMillis(50), SHORT.plusSeconds(5));
    }

    @Test
    void a_cancelled_wait_ends_without_a_card() {
        AtomicInteger asked = new AtomicInteger();
        Cancellation soon = () -> asked.incrementAndGet() > 3;
        assertThat(rig.reader().read(Duration.ofSeconds(60), soon)).isEqualTo(new CardReadOutcome.NoCard());
    }

    @Test
    void a_wrong_check_digit_is_told_and_nothing_of_the_card_is_given() {
        rig.putOn(kind(), person("张小满", "990121202506010031", "1"), List.of());
        CardReadOutcome outcome = rig.reader().read(LONG, Cancellation.NEVER);
        assertThat(outcome).isInstanceOfSatisfying(CardReadOutcome.CheckFailed.class, failed -> {
            assertThat(failed.problems()).extracting(CardReadOutcome.Problem::code).containsExactly("id_check_digit");
            assertThat(failed.toString()).doesNotContain("990121202506010031", "张小满");
        });
    }

    @Test
    void a_lifted_card_is_not_read_again() {
        rig.putOn(kind(), person("王桂兰", "990121194203150020", "2"), List.of());
        read();
        rig.lift();
        assertThat(rig.reader().read(SHORT, Cancellation.NEVER)).isEqualTo(new CardReadOutcome.NoCard());
    }

    @Test
    void a_missing_reader_is_an_outcome_and_works_again_once_it_is_back() {
        rig.unplug();
        assertThat(rig.reader().status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(rig.reader().read(LONG, Cancellation.NEVER)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        rig.replug();
        rig.putOn(kind(), person("王桂兰", "990121194203150020", "2"), List.of());
        assertThat(read().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void a_reader_replugged_between_two_reads_is_not_noticed_by_anybody() {
        rig.putOn(kind(), person("王桂兰", "990121194203150020", "2"), List.of());
        read();
        rig.unplug();
        rig.replug();
        assertThat(read().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void a_cable_pulled_while_reading_leaves_no_half_person() {
        rig.putOn(kind(), person("王桂兰", "990121194203150020", "2"), List.of());
        rig.unplugDuringNextRead();
        assertThat(rig.reader().read(LONG, Cancellation.NEVER)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.LINK_LOST));
        rig.replug();
        assertThat(read().holderName()).isEqualTo("王桂兰");
    }

    @Test
    void closing_twice_is_allowed() {
        rig.reader().close();
        rig.reader().close();
    }

    /** Reads the card that lies there; anything but a card read whole fails the test. */
    protected final IdentityCard read() {
        CardReadOutcome outcome = rig.reader().read(LONG, Cancellation.NEVER);
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
        return ((CardReadOutcome.Read) outcome).card();
    }
}

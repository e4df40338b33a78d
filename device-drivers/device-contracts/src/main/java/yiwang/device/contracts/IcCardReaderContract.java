package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.IcCardOutcome;

/** What every reader does that only tells chip cards apart. */
public abstract class IcCardReaderContract extends RiggedContract<IcCardReaderRig> {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.reader().kind()).isEqualTo(DeviceKind.IC_CARD_READER);
        assertThat(rig.reader().status(LONG)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_contact_card_is_told_by_its_answer_to_reset_and_a_contactless_one_by_its_number_too() {
        rig.putInContactCard();
        assertThat(identify()).isInstanceOfSatisfying(IcCardOutcome.Present.class, card -> {
            assertThat(card.uid()).isEmpty();
            assertThat(card.atr()).matches("3[BF]([0-9A-F]{2})+");
        });
        rig.lift();
        Wait.until(LONG, "the reader to notice that the card is out", () -> rig.reader().identify(SHORT, Cancellation.NEVER) instanceof IcCardOutcome.NoCard);
        String uid = rig.layOnContactlessCard();
        assertThat(identify()).isInstanceOfSatisfying(IcCardOutcome.Present.class, card -> {
            assertThat(card.uid()).isEqualTo(uid);
            assertThat(card.toString()).as("what may reach a log").doesNotContain(uid);
        });
    }

    @Test
    void a_mute_card_is_told_before_the_time_is_over() {
        rig.putInMuteCard();
        long begun = System.nanoTime();
        assertThat(identify()).isEqualTo(new IcCardOutcome.Mute());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG);
    }

    @Test
    void without_a_card_the_wait_ends_in_time_and_when_it_is_cancelled() {
        assertThat(rig.reader().identify(SHORT, Cancellation.NEVER)).isEqualTo(new IcCardOutcome.NoCard());
        assertThat(rig.reader().identify(Duration.ofMinutes(5), () -> true)).isEqualTo(new IcCardOutcome.NoCard());
    }

    @Test
    void a_missing_reader_is_an_outcome_and_works_again_once_it_is_back() {
        rig.unplug();
        assertThat(rig.reader().status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(rig.reader().identify(SHORT, Cancellation.NEVER)).isInstanceOfSatisfying(IcCardOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isIn(DeviceFault.Kind.ABSENT, DeviceFault.Kind.LINK_LOST));
        rig.replug();
        rig.putInContactCard();
        assertThat(identify()).isInstanceOf(IcCardOutcome.Present.class);
    }

    private IcCardOutcome identify() {
        return rig.reader().identify(LONG, Cancellation.NEVER);
    }
}

package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.Fingerprint;
import yiwang.device.api.capture.FingerprintOutcome;

/** What every fingerprint reader does. */
public abstract class FingerprintReaderContract extends RiggedContract<FingerprintReaderRig> {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Fingerprint FINGER = new Fingerprint("GA/T 1012", new byte[] {1, 2, (byte) 0xFF, 0, 9}, 87);

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.reader().kind()).isEqualTo(DeviceKind.FINGERPRINT_READER);
        assertThat(rig.reader().status(LONG)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_finger_arrives_byte_for_byte() {
        assertThat(capture(() -> rig.layFinger(FINGER))).isInstanceOfSatisfying(FingerprintOutcome.Captured.class, captured -> {
            assertThat(captured.fingerprint().feature()).isEqualTo(FINGER.feature());
            assertThat(captured.fingerprint().format()).isEqualTo(FINGER.format());
            assertThat(captured.fingerprint().quality()).isEqualTo(FINGER.quality());
        });
    }

    @Test
    void a_wet_finger_is_told_and_the_next_try_works() {
        assertThat(capture(() -> rig.layWetFinger(12))).isEqualTo(new FingerprintOutcome.PoorQuality(12));
        assertThat(capture(() -> rig.layFinger(FINGER))).isInstanceOf(FingerprintOutcome.Captured.class);
    }

    @Test
    void a_cancelled_wait_has_no_finger_and_the_next_one_is_its_own() {
        assertThat(rig.reader().capture(LONG, Meanwhile.cancelWhen(rig::asking))).isEqualTo(new FingerprintOutcome.NoFinger());
        assertThat(capture(() -> rig.layFinger(FINGER))).isInstanceOf(FingerprintOutcome.Captured.class);
    }

    @Test
    void a_reader_that_is_away_is_an_outcome_and_works_again_once_it_is_back() {
        rig.unplug();
        assertThat(rig.reader().status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(rig.reader().capture(LONG, Cancellation.NEVER)).isInstanceOfSatisfying(FingerprintOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        rig.replug();
        assertThat(capture(() -> rig.layFinger(FINGER))).isInstanceOf(FingerprintOutcome.Captured.class);
    }

    private FingerprintOutcome capture(Meanwhile.Action finger) {
        return rig.reader().capture(LONG, Meanwhile.when(rig::asking, finger));
    }
}

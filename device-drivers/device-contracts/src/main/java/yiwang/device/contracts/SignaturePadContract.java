package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.Signature;
import yiwang.device.api.capture.SignatureOutcome;

/** What every signature pad does. */
public abstract class SignaturePadContract extends RiggedContract<SignaturePadRig> {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Signature SIGNATURE = new Signature(800, 400, List.of(
            List.of(new Signature.Point(10, 20, 0.5f, 0), new Signature.Point(12, 24, 0.75f, 16)), List.of(new Signature.Point(800, 400, 1f, 300))));

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.pad().kind()).isEqualTo(DeviceKind.SIGNATURE_PAD);
        assertThat(rig.pad().status(LONG)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_signature_arrives_stroke_by_stroke_and_its_signer_was_shown_what_is_signed() {
        String what = "高龄津贴申请 \"王桂兰\" \\ 1";
        assertThat(capture(what, () -> rig.sign(SIGNATURE))).isEqualTo(new SignatureOutcome.Signed(SIGNATURE));
        assertThat(rig.shown().getLast()).isEqualTo(what);
        assertThat(new SignatureOutcome.Signed(SIGNATURE).toString()).as("what may reach a log").doesNotContain("800");
    }

    @Test
    void who_declines_has_declined() {
        assertThat(capture("x", rig::decline)).isEqualTo(new SignatureOutcome.Declined());
    }

    @Test
    void not_signed_in_time_or_cancelled_there_is_no_signature_and_the_next_one_is_its_own() {
        assertThat(rig.pad().capture("x", LONG, Meanwhile.cancelWhen(rig::asking))).isEqualTo(new SignatureOutcome.NotSigned());
        assertThat(rig.pad().capture("x", Duration.ofSeconds(1), Cancellation.NEVER)).isNotInstanceOf(SignatureOutcome.Signed.class);
        assertThat(capture("x", () -> rig.sign(SIGNATURE))).isEqualTo(new SignatureOutcome.Signed(SIGNATURE));
    }

    @Test
    void a_pad_that_is_away_is_an_outcome_and_works_again_once_it_is_back() {
        rig.unplug();
        assertThat(rig.pad().status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(rig.pad().capture("x", LONG, Cancellation.NEVER)).isInstanceOfSatisfying(SignatureOutcome.PadFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        rig.replug();
        assertThat(capture("x", () -> rig.sign(SIGNATURE))).isInstanceOf(SignatureOutcome.Signed.class);
    }

    private SignatureOutcome capture(String what, Meanwhile.Action hand) {
        return rig.pad().capture(what, LONG, Meanwhile.when(rig::asking, hand));
    }
}

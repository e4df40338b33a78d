package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.api.capture.ScannedCode;

/** What every code scanner does. A code is a stranger's text: taken whole or refused, never changed. */
public abstract class BarcodeScannerContract extends RiggedContract<BarcodeScannerRig> {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void says_what_it_is_and_that_it_is_well() {
        assertThat(rig.scanner().kind()).isEqualTo(DeviceKind.BARCODE_SCANNER);
        assertThat(rig.scanner().status(LONG)).isEqualTo(DeviceStatus.online());
    }

    @Test
    void a_code_arrives_byte_for_byte_whatever_it_says() {
        for (String text : new String[] {"A001", "https://example.invalid/q?x=1&y=%00", "'; DROP TABLE x; --", "阿依努尔·买买提 𬭎", "x".repeat(ScannedCode.MOST_BYTES)}) {
            assertThat(scanned(text.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(CodeOutcome.Read.class,
                    read -> assertThat(read.code().text()).isEqualTo(text));
        }
    }

    @Test
    void a_code_longer_than_any_code_is_refused_and_the_next_one_is_read() {
        assertThat(scanned("x".repeat(7 * 1024).getBytes(StandardCharsets.UTF_8))).isEqualTo(new CodeOutcome.Refused("too_long"));
        assertThat(scanned("A002".getBytes(StandardCharsets.UTF_8))).isInstanceOf(CodeOutcome.Read.class);
    }

    @Test
    void control_characters_are_refused() {
        assertThat(scanned("A\u001B[2JB".getBytes(StandardCharsets.UTF_8))).isEqualTo(new CodeOutcome.Refused("control_characters"));
    }

    @Test
    void half_a_code_is_refused_and_does_not_leak_into_the_next() {
        Meanwhile half = Meanwhile.when(rig::listening, () -> rig.scanHalf("HALF".getBytes(StandardCharsets.UTF_8)));
        assertThat(rig.scanner().read(LONG, half)).isEqualTo(new CodeOutcome.Refused("cut_off"));
        assertThat(scanned("WHOLE".getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(CodeOutcome.Read.class, read -> assertThat(read.code().text()).isEqualTo("WHOLE"));
    }

    @Test
    void a_code_scanned_while_nobody_waits_belongs_to_nobody() {
        rig.scanner().status(LONG);
        rig.scan("OLD".getBytes(StandardCharsets.UTF_8));
        for (int look = 0; look < 5; look++) {
            rig.scanner().status(LONG);
        }
        assertThat(rig.scanner().read(SHORT, Cancellation.NEVER)).isEqualTo(new CodeOutcome.NoCode());
    }

    @Test
    void a_cancelled_wait_ends_without_a_code() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(rig.scanner().read(Duration.ofMinutes(5), () -> asked.incrementAndGet() > 2)).isEqualTo(new CodeOutcome.NoCode());
    }

    @Test
    void a_missing_scanner_is_an_outcome_and_works_again_once_it_is_back() {
        rig.unplug();
        assertThat(rig.scanner().status(LONG).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(rig.scanner().read(SHORT, Cancellation.NEVER)).isInstanceOfSatisfying(CodeOutcome.ScannerFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        rig.replug();
        assertThat(scanned("BACK".getBytes(StandardCharsets.UTF_8))).isInstanceOf(CodeOutcome.Read.class);
    }

    @Test
    void a_cable_pulled_while_waiting_is_told_and_no_half_code_is_given() {
        Meanwhile pull = Meanwhile.when(rig::listening, () -> {
            rig.scanHalf("HALF".getBytes(StandardCharsets.UTF_8));
            rig.unplug();
        });
        assertThat(rig.scanner().read(LONG, pull)).isInstanceOfSatisfying(CodeOutcome.ScannerFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.LINK_LOST));
    }

    private CodeOutcome scanned(byte[] content) {
        Meanwhile hand = Meanwhile.when(rig::listening, () -> rig.scan(content));
        CodeOutcome outcome = rig.scanner().read(LONG, hand);
        assertThat(hand.happened()).as("the code was held before the scanner").isTrue();
        return outcome;
    }
}

package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.simulator.code.CodeScannerSimulator;

/** A code scanner that an application listens to all day, and a hall manager who wants to try it. */
class ClaimedCodeScannerTest {

    private static final DeviceSlot CODES = DeviceSlot.parse("codes");
    private static final Duration ALL_DAY = Duration.ofHours(8);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void whoever_claims_it_does_not_wait_for_the_wait_of_another() throws Exception {
        try (CodeScannerSimulator simulator = CodeScannerSimulator.start("tcp:0");
                DeviceRuntime runtime = DeviceRuntime.start(StationProfile.EMPTY.with(CODES, new DeviceBinding(DeviceAddress.parse(simulator.address()), Map.of())))) {
            CompletableFuture<CodeOutcome> application = runtime.desk().codes().read(ALL_DAY);
            until(simulator::connected);
            ClaimOutcome claim = runtime.claim(CODES, "设备试用");
            assertThat(application.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(CodeOutcome.NoCode.class);
            assertThat(runtime.desk().codes().read(LIMIT).get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(new CodeOutcome.ScannerFault(DeviceFault.of(DeviceFault.Kind.BUSY, "设备试用")));
            CompletableFuture<CodeOutcome> trial = runtime.as("设备试用").codes().read(LIMIT);
            until(() -> {
                simulator.scan("A001".getBytes(StandardCharsets.US_ASCII));
                return trial.isDone();
            });
            assertThat(trial.join()).isInstanceOf(CodeOutcome.Read.class);
            ((ClaimOutcome.Claimed) claim).claim().close();
        }
    }

    /** Often enough for a wait that is just beginning to hear it. */
    private static void until(BooleanSupplier come) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}

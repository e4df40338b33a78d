package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.Consumable;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.spi.ClaimDesk;

/** What every device does, whatever it is for: part of each kind's contract. */
public interface DeviceContract {

    Duration ENOUGH = Duration.ofSeconds(10);
    /** A busy test machine may need a moment beyond the limit. */
    Duration MERCY = Duration.ofSeconds(5);

    /** Open and in good health. Closed by the contract of its kind. */
    Device wellDevice() throws Exception;

    /** Open, and not there: unplugged, switched off, never existed. Closed by the contract of its kind, or needs no closing. */
    Device awayDevice() throws Exception;

    @Test
    default void its_identity_and_its_abilities_stay_whatever_happens_to_it() throws Exception {
        Device device = wellDevice();
        DeviceIdentity identity = device.identity();
        Capabilities able = device.capabilities();
        device.status(ENOUGH);
        assertThat(device.identity()).isEqualTo(identity);
        assertThat(device.capabilities()).isEqualTo(able);
        assertThat(identity.value()).as("never an index").doesNotMatch("\\d{1,3}");
        assertThat(DeviceIdentity.parse(identity.toString())).isEqualTo(identity);
    }

    @Test
    default void claimed_by_one_owner_it_is_refused_to_the_next_who_is_told_whose_it_is() throws Exception {
        Device device = wellDevice();
        ClaimDesk desk = new ClaimDesk(Clock.systemUTC());
        ClaimOutcome first = desk.claim(device.identity(), "柜台");
        assertThat(first).isInstanceOf(ClaimOutcome.Claimed.class);
        device.status(ENOUGH);
        assertThat(desk.claim(device.identity(), "设备控制台")).isInstanceOfSatisfying(ClaimOutcome.HeldBy.class, held -> assertThat(held.owner()).isEqualTo("柜台"));
        ((ClaimOutcome.Claimed) first).claim().close();
        assertThat(desk.claim(device.identity(), "设备控制台")).isInstanceOf(ClaimOutcome.Claimed.class);
    }

    @Test
    default void a_well_device_passes_its_health_check() throws Exception {
        HealthOutcome outcome = wellDevice().checkHealth(HealthLevel.INTERNAL, ENOUGH, Cancellation.NEVER);
        assertThat(outcome).isInstanceOfAny(HealthOutcome.Healthy.class, HealthOutcome.Impaired.class);
    }

    @Test
    default void a_device_that_is_away_is_ill_within_the_limit_and_never_an_exception() throws Exception {
        Device away = awayDevice();
        assertWithin(ENOUGH, () -> assertThat(away.checkHealth(HealthLevel.INTERNAL, ENOUGH, Cancellation.NEVER)).isInstanceOf(HealthOutcome.Ill.class));
    }

    @Test
    default void a_status_keeps_its_limit() throws Exception {
        Duration limit = Duration.ofSeconds(1);
        Device away = awayDevice();
        assertWithin(limit, () -> assertThat(away.status(limit).usable()).isFalse());
    }

    @Test
    default void a_cancelled_health_check_ends_long_before_its_limit() throws Exception {
        Device device = wellDevice();
        assertWithin(ENOUGH, () -> assertThat(device.checkHealth(HealthLevel.INTERNAL, Duration.ofMinutes(10), () -> true)).isNotNull());
    }

    @Test
    default void what_it_uses_up_is_named_once_and_counted_possibly() throws Exception {
        List<Consumable> supplies = wellDevice().consumables(ENOUGH);
        assertThat(supplies).extracting(Consumable::name).doesNotHaveDuplicates();
        assertThat(supplies).allSatisfy(supply -> assertThat(supply.level()).isNotNull());
    }

    private static void assertWithin(Duration limit, Runnable call) {
        long begun = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit.plus(MERCY));
    }
}

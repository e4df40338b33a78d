package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.client.SyncSettings.Night;

/** What attachments may take of the line, by the time of day. */
class SyncSettingsTest {

    @ParameterizedTest
    @CsvSource({"21:59,false", "22:00,true", "23:59,true", "00:00,true", "05:59,true", "06:00,false", "12:00,false"})
    void a_night_goes_over_midnight(LocalTime time, boolean night) {
        SyncSettings metered = new SyncSettings(20_000, true, Optional.of(new Night(LocalTime.of(22, 0), LocalTime.of(6, 0))));
        assertThat(metered.at(time)).isEqualTo(night ? new Allowance(0, Long.MAX_VALUE) : new Allowance(20_000, SyncSettings.SMALL));
    }

    @Test
    void a_night_within_a_day_and_a_hall_without_wishes() {
        Night noon = new Night(LocalTime.of(12, 0), LocalTime.of(13, 30));
        assertThat(noon.contains(LocalTime.of(12, 0))).isTrue();
        assertThat(noon.contains(LocalTime.of(13, 30))).isFalse();
        assertThat(noon.contains(LocalTime.MIDNIGHT)).isFalse();
        assertThat(SyncSettings.USUAL.at(LocalTime.NOON)).isEqualTo(new Allowance(0, Long.MAX_VALUE));
    }

    @Test
    void a_cap_lets_no_more_through_than_its_bytes_a_second() {
        AtomicLong time = new AtomicLong();
        Throttle throttle = new Throttle(20_000, time::get);
        assertThat(throttle.limit(1 << 20)).as("no piece takes more than a second").isEqualTo(20_000);
        long taken = 0;
        while (time.get() < 60_000_000_000L) {
            long wait = throttle.take(8_000);
            if (wait == 0) {
                taken += 8_000;
            } else {
                time.addAndGet(wait);
            }
        }
        assertThat(taken).isBetween(1_150_000L, 1_230_000L);
    }
}

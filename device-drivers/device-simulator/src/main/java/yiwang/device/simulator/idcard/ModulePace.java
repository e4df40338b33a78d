package yiwang.device.simulator.idcard;

import java.time.Duration;
import java.util.Map;

/**
 * How long a real module takes: a line passes ten bits a byte, and the card itself has to be talked to.
 *
 * @param baud   0 for a line that takes no time
 * @param times  what the module is busy with the card before it answers; commands not named take no time
 */
public record ModulePace(int baud, Map<ReaderCommand, Duration> times) {

    /** Everything at once, as fast as the machine can. */
    public static final ModulePace AT_ONCE = new ModulePace(0, Map.of());

    public ModulePace {
        times = Map.copyOf(times);
    }

    public Duration onTheLine(long bytes) {
        return baud == 0 ? Duration.ZERO : Duration.ofNanos(bytes * 10_000_000_000L / baud);
    }

    public Duration withTheCard(ReaderCommand command) {
        return times.getOrDefault(command, Duration.ZERO);
    }
}

package yiwang.device.serial.sam;

import java.time.Duration;

/**
 * How long to wait for what (device protocols 1.7).
 *
 * @param quick     until a quick answer begins: status, reset, find, select, SAM id
 * @param read      until the answer to a read begins; the module talks to the card meanwhile
 * @param gap       silence inside a frame after which the rest will not come
 * @param frame     the whole of one answer, from the command on
 * @param poll      from the beginning of one search for a card to the next; the maker asks for 300 ms or more
 * @param quiet     how long the line must be silent before it counts as drained
 * @param speedTry  per line speed while looking for the right one
 */
public record SamLimits(Duration quick, Duration read, Duration gap, Duration frame, Duration poll, Duration quiet, Duration speedTry) {

    public static final SamLimits USUAL = new SamLimits(Duration.ofMillis(1000), Duration.ofMillis(3000), Duration.ofMillis(800),
            Duration.ofMillis(5000), Duration.ofMillis(300), Duration.ofMillis(30), Duration.ofMillis(400));

    Duration begin(SamCommand command) {
        return command == SamCommand.READ || command == SamCommand.READ_WITH_FINGERPRINT || command == SamCommand.ADDITIONAL_ADDRESS ? read : quick;
    }
}

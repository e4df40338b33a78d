package yiwang.console.check;

import java.time.Instant;
import java.util.Optional;

/**
 * One device that somebody must mend.
 *
 * @param number    such as {@code GD0003}
 * @param device    its place at the station, such as {@code tickets/left}
 * @param code      for the phone call, such as {@code PAPER_OUT}; empty when none is known
 * @param closed    when a later trial passed
 */
public record FaultTicket(String number, Instant opened, String device, String name, String words, String code, String who, Optional<Instant> closed) {

    public boolean open() {
        return closed.isEmpty();
    }
}

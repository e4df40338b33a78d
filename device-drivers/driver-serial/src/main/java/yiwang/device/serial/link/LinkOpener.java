package yiwang.device.serial.link;

import java.time.Duration;

/** Opens the link to one device, again after every loss. */
public interface LinkOpener {

    /**
     * @param limit  how long a place on the network may take to answer
     * @throws LinkException with ABSENT, BUSY or OTHER (no permission) when there is nothing to open
     */
    ByteLink open(Duration limit) throws LinkException;

    /** True when others may want the device between two commands, so that the link is given back after each. */
    boolean shared();
}

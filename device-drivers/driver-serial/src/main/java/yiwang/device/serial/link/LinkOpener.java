package yiwang.device.serial.link;

/** Opens the link to one device, again after every loss. */
public interface LinkOpener {

    /** @throws LinkException with ABSENT, BUSY or OTHER (no permission) when there is nothing to open */
    ByteLink open() throws LinkException;

    /** True when others may want the device between two commands, so that the link is given back after each. */
    boolean shared();
}

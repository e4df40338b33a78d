package yiwang.device.serial.link;

/** Opens the link to one device, again after every loss. */
@FunctionalInterface
public interface LinkOpener {

    /** @throws LinkException with ABSENT, BUSY or OTHER (no permission) when there is nothing to open */
    ByteLink open() throws LinkException;
}

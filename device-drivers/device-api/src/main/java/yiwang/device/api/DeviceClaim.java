package yiwang.device.api;

/** The right to use one device, until it is closed. Closing twice is allowed; any thread may close it. */
public interface DeviceClaim extends AutoCloseable {

    DeviceIdentity device();

    String owner();

    boolean held();

    @Override
    void close();
}

package yiwang.device.simulator;

/** A device that is a program: it speaks the true wire protocol, and its cable can be pulled. */
public interface SimulatedDevice extends AutoCloseable {

    /** Where a driver finds it, ready for a profile: {@code serial:PATH} or {@code tcp:127.0.0.1:PORT}. */
    String address();

    /** Pulls the cable: the terminal or the listening port goes away. */
    void unplug();

    /** Puts the cable back at the same place. */
    void replug();

    /** Ends the device and removes its link. */
    @Override
    void close();
}

package yiwang.device.runtime;

import java.time.Duration;

/** Runs things later. Tests turn the hands themselves. */
public interface Timetable extends AutoCloseable {

    /** Something that is going to run unless it is called off. */
    @FunctionalInterface
    interface Appointment {
        void callOff();
    }

    Appointment after(Duration delay, Runnable action);

    @Override
    void close();
}

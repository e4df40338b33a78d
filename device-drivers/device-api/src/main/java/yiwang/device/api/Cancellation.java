package yiwang.device.api;

/** Asked by long commands between their steps; true means stop as soon as the device allows it. Any thread may answer. */
@FunctionalInterface
public interface Cancellation {

    Cancellation NEVER = () -> false;

    boolean cancelled();
}

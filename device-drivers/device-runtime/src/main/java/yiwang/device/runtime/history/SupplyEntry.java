package yiwang.device.runtime.history;

import java.time.Instant;

/** How much of a supply there was. */
public record SupplyEntry(Instant at, String name, long left) { }

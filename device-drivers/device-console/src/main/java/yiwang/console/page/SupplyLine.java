package yiwang.console.page;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Consumable;
import yiwang.device.runtime.DeviceSlot;

/** Something that runs out. @param lasts at the pace of the last seven days; empty when nothing was used */
public record SupplyLine(DeviceSlot slot, Consumable supply, Optional<Duration> lasts) { }

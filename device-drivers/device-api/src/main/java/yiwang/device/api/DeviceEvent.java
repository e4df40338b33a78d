package yiwang.device.api;

/** Something that happened to a device while nobody asked for it. */
public sealed interface DeviceEvent {

    record StatusChanged(DeviceStatus before, DeviceStatus now) implements DeviceEvent { }

    /** There is less of a consumable, or more again; its level says whether somebody must come. */
    record ConsumableChanged(Consumable now) implements DeviceEvent { }

    /** The same device, found again at another address. */
    record Moved(DeviceAddress from, DeviceAddress to) implements DeviceEvent { }

    /** Another device answers where this one was bound. */
    record Swapped(DeviceIdentity bound, DeviceIdentity found) implements DeviceEvent { }
}

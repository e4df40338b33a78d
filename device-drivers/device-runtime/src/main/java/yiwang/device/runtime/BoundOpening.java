package yiwang.device.runtime;

import java.util.function.Consumer;
import java.util.function.Supplier;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.spi.FinderHints;

/** Opens a bound device where it is today. Runs on the device's thread. */
final class BoundOpening implements Supplier<Device> {

    private final DeviceSlot slot;
    private final DeviceBinding binding;
    private final DriverShelf shelf;
    private final FinderShelf finders;
    private final Consumer<DeviceEvent> events;
    private DeviceAddress last;

    BoundOpening(DeviceSlot slot, DeviceBinding binding, DriverShelf shelf, FinderShelf finders, Consumer<DeviceEvent> events) {
        this.slot = slot;
        this.binding = binding;
        this.shelf = shelf;
        this.finders = finders;
        this.events = events;
        this.last = binding.address();
    }

    /** Whether looking for it again may help once it is away. */
    boolean canMove() {
        return binding.identity().filter(identity -> identity.anchor() != DeviceIdentity.Anchor.ADDRESS).isPresent();
    }

    @Override
    public Device get() {
        DeviceAddress place = canMove() ? place() : binding.address();
        Device device = shelf.open(slot, binding.at(place));
        if (!place.equals(last)) {
            events.accept(new DeviceEvent.Moved(last, place));
            last = place;
        }
        return device;
    }

    private DeviceAddress place() {
        return switch (Whereabouts.of(binding, finders.look(FinderHints.NONE))) {
            case Whereabouts.AsWritten a -> binding.address();
            case Whereabouts.MovedTo(DeviceAddress address) -> address;
            case Whereabouts.Stranger(DeviceIdentity found) -> {
                events.accept(new DeviceEvent.Swapped(binding.identity().orElseThrow(), found));
                throw new NotOpened(DeviceFault.of(DeviceFault.Kind.WRONG_DEVICE, "bound " + binding.identity().orElseThrow() + ", found " + found));
            }
        };
    }
}

package yiwang.device.serial.usb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.serial.link.LinkException;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Card readers whose security module is itself on USB. They have no serial number: told apart by the socket they are plugged into. */
public final class UsbReaderFinder implements DeviceFinder {

    private static final UsbAddress SECURITY_MODULE = new UsbAddress(0x0400, 0xC35A, "");

    private final String library;

    public UsbReaderFinder() {
        this(LibUsb.USUAL);
    }

    UsbReaderFinder(String library) {
        this.library = library;
    }

    @Override
    public String source() {
        return UsbLinkOpener.SCHEME;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        Set<String> looked = new HashSet<>(Set.of(SECURITY_MODULE.toString()));
        hints.of(UsbLinkOpener.SCHEME).forEach(hint -> looked.add(hint.rest().replaceFirst("/.*", "")));
        List<UsbAddress> there = new ArrayList<>();
        try (UsbDevices devices = UsbDevices.look(LibUsb.load(library))) {
            devices.addresses().stream().filter(device -> looked.contains(new UsbAddress(device.vendor(), device.product(), "").toString())).forEach(there::add);
        } catch (LinkException e) {
            // Without USB there is nothing to find on it.
            return new FindOutcome.Found(List.of());
        }
        return new FindOutcome.Found(there.stream().map(device -> candidate(device, there)).toList());
    }

    private static DeviceCandidate candidate(UsbAddress device, List<UsbAddress> there) {
        DeviceAddress address = new DeviceAddress(UsbLinkOpener.SCHEME, device.toString());
        UsbAddress anywhere = new UsbAddress(device.vendor(), device.product(), "");
        boolean only = there.stream().filter(other -> other.vendor() == device.vendor() && other.product() == device.product()).count() == 1;
        DeviceIdentity identity = device.socket().isEmpty() ? DeviceIdentity.ofAddress(address)
                : new DeviceIdentity(DeviceIdentity.Anchor.PORT_PATH, "usb-" + device);
        Set<DeviceAddress> aliases = only && !device.socket().isEmpty() ? Set.of(new DeviceAddress(UsbLinkOpener.SCHEME, anywhere.toString())) : Set.of();
        return new DeviceCandidate(identity, address, List.of(DeviceKind.IDENTITY_CARD_READER), "USB " + anywhere, Optional.empty(), aliases);
    }
}

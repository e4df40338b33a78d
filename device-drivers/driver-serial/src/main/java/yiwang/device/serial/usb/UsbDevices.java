package yiwang.device.serial.usb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.link.LinkException;

/** What is plugged in now, as one context of libusb sees it. */
final class UsbDevices implements AutoCloseable {

    private static final int DESCRIPTOR_BYTES = 18;
    private static final int VENDOR_AT = 8;
    private static final int PRODUCT_AT = 10;
    private static final int DEEPEST = 7;

    private final LibUsb usb;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment context;
    private final List<MemorySegment> devices = new ArrayList<>();
    private final List<UsbAddress> addresses = new ArrayList<>();
    /** The devices belong to it, so it is kept as long as the context. */
    private MemorySegment list = MemorySegment.NULL;

    private UsbDevices(LibUsb usb, MemorySegment context) {
        this.usb = usb;
        this.context = context;
    }

    static UsbDevices look(LibUsb usb) throws LinkException {
        MemorySegment context;
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment place = brief.allocate(ValueLayout.ADDRESS);
            int result = usb.call("libusb_init", place);
            if (result != 0) {
                throw new LinkException(DeviceFault.Kind.ABSENT, "this machine has no USB (libusb " + result + ")");
            }
            context = place.get(ValueLayout.ADDRESS, 0);
        }
        UsbDevices seen = new UsbDevices(usb, context);
        try (Arena brief = Arena.ofConfined()) {
            seen.list(brief.allocate(ValueLayout.ADDRESS));
            return seen;
        } catch (LinkException e) {
            seen.close();
            throw e;
        }
    }

    private void list(MemorySegment place) throws LinkException {
        long count = usb.count("libusb_get_device_list", context, place);
        if (count < 0) {
            throw new LinkException(DeviceFault.Kind.OTHER, "libusb lists no devices (" + count + ")");
        }
        list = place.get(ValueLayout.ADDRESS, 0).reinterpret(count * ValueLayout.ADDRESS.byteSize());
        for (long i = 0; i < count; i++) {
            add(list.getAtIndex(ValueLayout.ADDRESS, i));
        }
    }

    private void add(MemorySegment device) {
        MemorySegment descriptor = arena.allocate(DESCRIPTOR_BYTES, 2);
        if (usb.call("libusb_get_device_descriptor", device, descriptor) != 0) {
            return;
        }
        MemorySegment ports = arena.allocate(DEEPEST);
        int depth = usb.call("libusb_get_port_numbers", device, ports, DEEPEST);
        StringBuilder socket = new StringBuilder(Integer.toString(usb.call("libusb_get_bus_number", device) & 0xFF));
        for (int i = 0; i < depth; i++) {
            socket.append(i == 0 ? '-' : '.').append(ports.get(ValueLayout.JAVA_BYTE, i) & 0xFF);
        }
        devices.add(device);
        addresses.add(new UsbAddress(descriptor.get(ValueLayout.JAVA_SHORT, VENDOR_AT) & 0xFFFF, descriptor.get(ValueLayout.JAVA_SHORT, PRODUCT_AT) & 0xFFFF,
                depth > 0 ? socket.toString() : ""));
    }

    List<UsbAddress> addresses() {
        return List.copyOf(addresses);
    }

    /** @return the handle of an opened device */
    MemorySegment open(int index) throws LinkException {
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment place = brief.allocate(ValueLayout.ADDRESS);
            int result = usb.call("libusb_open", devices.get(index), place);
            return switch (result) {
                case 0 -> place.get(ValueLayout.ADDRESS, 0);
                case LibUsb.ACCESS -> throw new LinkException(DeviceFault.Kind.OTHER, "no permission for USB device " + addresses.get(index) + " (udev rule, group plugdev)");
                case LibUsb.NO_DEVICE, LibUsb.NOT_FOUND -> throw new LinkException(DeviceFault.Kind.ABSENT, "USB device " + addresses.get(index) + " is gone");
                default -> throw new LinkException(DeviceFault.Kind.OTHER, "USB device " + addresses.get(index) + " does not open (libusb " + result + ")");
            };
        }
    }

    @Override
    public void close() {
        if (list.address() != 0) {
            usb.call("libusb_free_device_list", list, 1);
        }
        usb.call("libusb_exit", context);
        arena.close();
    }
}

package yiwang.device.serial.usb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.link.LinkException;

/** An opened USB device of which one interface is ours. */
final class LibUsbPipes implements BulkPipes {

    private static final int ROOM = 4096;

    private final LibUsb usb;
    private final UsbDevices devices;
    private final MemorySegment handle;
    private final int number;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(ROOM);
    private final MemorySegment moved = arena.allocate(ValueLayout.JAVA_INT);

    private LibUsbPipes(LibUsb usb, UsbDevices devices, MemorySegment handle, int number) {
        this.usb = usb;
        this.devices = devices;
        this.handle = handle;
        this.number = number;
    }

    static LibUsbPipes open(LibUsb usb, UsbAddress address, int number) throws LinkException {
        UsbDevices devices = UsbDevices.look(usb);
        MemorySegment handle;
        try {
            handle = devices.open(address.choose(devices.addresses()));
        } catch (LinkException e) {
            devices.close();
            throw e;
        }
        usb.call("libusb_set_auto_detach_kernel_driver", handle, 1);
        int claimed = usb.call("libusb_claim_interface", handle, number);
        if (claimed != 0) {
            usb.call("libusb_close", handle);
            devices.close();
            throw new LinkException(claimed == LibUsb.BUSY ? DeviceFault.Kind.BUSY : DeviceFault.Kind.ABSENT, "interface " + number + " of USB device " + address
                    + (claimed == LibUsb.BUSY ? " is used by another program" : " cannot be had (libusb " + claimed + ")"));
        }
        return new LibUsbPipes(usb, devices, handle, number);
    }

    @Override
    public int out(int pipe, byte[] bytes, int from, int to, Duration limit) throws LinkException {
        MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, to - from);
        return transfer(pipe, to - from, limit);
    }

    @Override
    public int in(int pipe, byte[] into, Duration limit) throws LinkException {
        int count = transfer(pipe, into.length, limit);
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, count);
        buffer.asSlice(0, count).fill((byte) 0);
        return count;
    }

    private int transfer(int pipe, int bytes, Duration limit) throws LinkException {
        moved.set(ValueLayout.JAVA_INT, 0, 0);
        // A limit of 0 would mean none.
        int millis = (int) Math.clamp(limit.toMillis(), 1, 60_000);
        int result = usb.call("libusb_bulk_transfer", handle, (byte) pipe, buffer, bytes, moved, millis);
        if (result != 0 && result != LibUsb.TIMEOUT) {
            throw new LinkException(DeviceFault.Kind.LINK_LOST, result == LibUsb.NO_DEVICE ? "the USB device is gone" : "USB transfer failed (libusb " + result + ")");
        }
        return Math.clamp(moved.get(ValueLayout.JAVA_INT, 0), 0, bytes);
    }

    @Override
    public void close() {
        buffer.fill((byte) 0);
        usb.call("libusb_release_interface", handle, number);
        usb.call("libusb_close", handle);
        devices.close();
        arena.close();
    }
}

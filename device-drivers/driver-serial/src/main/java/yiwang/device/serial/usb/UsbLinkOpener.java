package yiwang.device.serial.usb;

import java.time.Duration;
import java.util.Map;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** Opens a security module on USB. Every opening looks anew: after a replug the device has another number on its bus. */
public final class UsbLinkOpener implements LinkOpener {

    public static final String SCHEME = "usb";

    private final UsbAddress address;
    private final String library;
    private final int number;

    private UsbLinkOpener(UsbAddress address, String library, int number) {
        this.address = address;
        this.library = library;
        this.number = number;
    }

    /**
     * @param rest      {@code VENDOR:PRODUCT} or {@code VENDOR:PRODUCT/SOCKET}
     * @param settings  {@code usb-interface} (usually 0), {@code libusb} (usually the system's)
     * @throws IllegalArgumentException with a sentence for people
     */
    public static UsbLinkOpener of(String rest, Map<String, String> settings) {
        String number = settings.getOrDefault("usb-interface", "0");
        if (!number.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("usb-interface=" + number + " is not a number");
        }
        return new UsbLinkOpener(UsbAddress.parse(rest), settings.getOrDefault("libusb", LibUsb.USUAL), Integer.parseInt(number));
    }

    @Override
    public ByteLink open(Duration limit) throws LinkException {
        return new SamUsbLink(LibUsbPipes.open(LibUsb.load(library), address, number));
    }

    @Override
    public boolean shared() {
        return false;
    }
}

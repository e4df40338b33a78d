package yiwang.device.serial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.TicketPrinter;
import yiwang.device.serial.escpos.EscPosPrinter;
import yiwang.device.serial.link.LinkAddress;
import yiwang.device.serial.escpos.TicketRecordingMask;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/**
 * Ticket printers at {@code escpos:serial:PATH} and {@code escpos:tcp:HOST:PORT}.
 * Settings: {@code encoding}, {@code back-channel}, {@code paper}, {@code settle-ms}, {@code answer-ms}, {@code baud}.
 */
public final class EscPosPrinterDriver implements DeviceDriver {

    private static final String SCHEME = "escpos";
    private static final List<Integer> SPEEDS = List.of(9600);

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(SCHEME);
    }

    @Override
    public Set<String> wrapping(String inner) {
        return Set.of(LinkAddress.SERIAL, LinkAddress.TCP).contains(inner) ? schemes() : Set.of();
    }

    @Override
    public TicketPrinter open(DeviceAddress address, Map<String, String> settings) {
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public TicketPrinter open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        DeviceAddress place = DeviceAddress.parse(address.rest());
        return new EscPosPrinter(address, LinkAddress.opener(place.scheme(), place.rest(), settings, SPEEDS, tap), settings);
    }

    @Override
    public RecordingMask mask() {
        return new TicketRecordingMask();
    }
}

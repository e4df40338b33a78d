package yiwang.device.runtime;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceStatus;
import yiwang.device.spi.DeviceDriver;

/**
 * The devices of one station, kept ready: each has one thread, {@code device-ROLE}, a hard limit on every call and a
 * status request every few seconds. A driver that hangs is left behind and replaced; a device that was unplugged works
 * again once it is back. A wrong line in the profile makes that one device a FAULT, never the whole station.
 *
 * <p>All methods may be called from any thread and return at once.
 */
public final class DeviceRuntime implements AutoCloseable {

    private final StationProfile profile;
    private final Timetable timetable;
    private final StatusBoard board = new StatusBoard();
    private final Map<DeviceRole, AttendedDevice> devices = new EnumMap<>(DeviceRole.class);

    /**
     * @param drivers    every driver that may be used
     * @param timetable  closed together with the runtime
     */
    public DeviceRuntime(StationProfile profile, List<DeviceDriver> drivers, Timetable timetable, RuntimeLimits limits) {
        this.profile = profile;
        this.timetable = timetable;
        DriverShelf shelf = new DriverShelf(drivers);
        for (DeviceRole role : DeviceRole.values()) {
            devices.put(role, new AttendedDevice(role, () -> open(shelf, role), timetable, limits, board));
        }
        devices.values().forEach(AttendedDevice::start);
    }

    /** With the installed drivers and the usual limits. */
    public static DeviceRuntime start(StationProfile profile) {
        return new DeviceRuntime(profile, DriverShelf.installed().drivers(), new ClockTimetable(), RuntimeLimits.USUAL);
    }

    private Device open(DriverShelf shelf, DeviceRole role) {
        return profile.binding(role).map(binding -> shelf.open(role, binding)).orElseGet(() -> new AbsentDevice(role));
    }

    /** Whether the profile names a device for this role. */
    public boolean has(DeviceRole role) {
        return profile.binding(role).isPresent();
    }

    /** The last known status; STARTING before the first answer. */
    public DeviceStatus status(DeviceRole role) {
        return board.of(role);
    }

    public void addListener(DeviceStatusListener listener) {
        board.add(listener);
    }

    public void removeListener(DeviceStatusListener listener) {
        board.remove(listener);
    }

    public AttendedCardReader cardReader() {
        return new AttendedCardReader(devices.get(DeviceRole.CARD));
    }

    public AttendedTicketPrinter ticketPrinter() {
        return new AttendedTicketPrinter(devices.get(DeviceRole.TICKETS));
    }

    public AttendedDocumentPrinter documentPrinter() {
        return new AttendedDocumentPrinter(devices.get(DeviceRole.DOCUMENTS));
    }

    public AttendedScanner scanner() {
        return new AttendedScanner(devices.get(DeviceRole.SCANNER));
    }

    @Override
    public void close() {
        devices.values().forEach(AttendedDevice::close);
        timetable.close();
    }
}

package yiwang.device.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.DeviceSituation;
import yiwang.device.runtime.availability.Need;
import yiwang.device.runtime.history.DeviceHistory;
import yiwang.device.runtime.history.HistoryKeeper;
import yiwang.device.spi.ClaimDesk;

/**
 * The devices of one station, kept ready: each has one thread, {@code device-SLOT}, a hard limit on every call and a
 * status request every few seconds. A driver that hangs is left behind and replaced; a device that was unplugged works
 * again once it is back, on another port too where its identity is bound. A wrong line in the profile makes that one device a
 * FAULT, never the whole station.
 *
 * <p>All methods may be called from any thread and return at once.
 */
public final class DeviceRuntime implements AutoCloseable {

    /** On whose behalf commands run that name no owner. */
    public static final String STATION = "本机业务";

    private final StationProfile profile;
    private final Timetable timetable;
    private final StatusBoard board = new StatusBoard();
    private final HistoryKeeper history;
    private final ClaimDesk claims;
    private final Map<DeviceSlot, Attendant> devices = new LinkedHashMap<>();

    public DeviceRuntime(StationProfile profile, RuntimeParts parts) {
        this.profile = profile;
        this.timetable = parts.timetable();
        this.claims = new ClaimDesk(parts.clock());
        this.history = HistoryKeeper.of(parts.history(), parts.clock());
        board.add(history);
        parts.listeners().forEach(board::add);
        DriverShelf shelf = new DriverShelf(parts.drivers());
        profile.bindings().forEach((slot, binding) -> devices.put(slot, binding.address().scheme().equals(DeviceBinding.UNBOUND) ? new NobodyAttends(slot) : new AttendedDevice(slot, binding,
                new BoundOpening(slot, binding, shelf, parts.finders(), event -> board.tell(slot, event)), claims, timetable, parts.limits(), board)));
        devices.values().forEach(Attendant::start);
        keepHistory();
    }

    /** With the installed drivers and the usual limits, and a history that ends with it. */
    public static DeviceRuntime start(StationProfile profile) {
        return new DeviceRuntime(profile, RuntimeParts.installed(Clock.systemUTC(), Optional.empty()));
    }

    /** The same, with a history that the next run goes on with. @param history a file in a folder that is there */
    public static DeviceRuntime start(StationProfile profile, Path history) {
        return new DeviceRuntime(profile, RuntimeParts.installed(Clock.systemUTC(), Optional.of(history)));
    }

    private void keepHistory() {
        history.keep();
        timetable.after(HistoryKeeper.RHYTHM, this::keepHistory);
    }

    /** Whether the profile names a device for this role. */
    public boolean has(DeviceRole role) {
        return profile.slot(role).isPresent();
    }

    public StationProfile profile() {
        return profile;
    }

    public SortedSet<DeviceSlot> slots() {
        return new TreeSet<>(profile.bindings().keySet());
    }

    /** The last known status of the role's first device; STARTING before the first answer. */
    public DeviceStatus status(DeviceRole role) {
        return status(first(role));
    }

    public DeviceStatus status(DeviceSlot slot) {
        return attendant(slot) instanceof NobodyAttends nobody ? nobody.status() : board.of(slot);
    }

    /** What it last said of its supplies; asked for about once a minute. */
    public List<Consumable> consumables(DeviceSlot slot) {
        return board.consumables(slot);
    }

    public DeviceHistory history(DeviceSlot slot) {
        return history.of(slot);
    }

    public void addListener(DeviceEventListener listener) {
        board.add(listener);
    }

    public void removeListener(DeviceEventListener listener) {
        board.remove(listener);
    }

    /** From now on the device obeys this owner alone, until the claim is closed. Commands that have begun are ended as they were asked. */
    public ClaimOutcome claim(DeviceSlot slot, String owner) {
        return claims.claim(profile.binding(slot).map(DeviceBinding::claimed).orElseGet(() -> new DeviceIdentity(DeviceIdentity.Anchor.ADDRESS, "none:" + slot)), owner);
    }

    /** Whether what is needed can be done here now, why not, and where else. */
    public Availability available(List<Need> needs) {
        return Availability.of(needs, profile.bindings().entrySet().stream().map(bound -> new DeviceSituation(bound.getKey(), bound.getValue().name(),
                status(bound.getKey()), consumables(bound.getKey()), claims.holder(bound.getValue().claimed()).map(ClaimOutcome.HeldBy::owner).orElse(""))).toList(),
                profile.elsewhere());
    }

    /** What this owner can ask the devices for. */
    public DeviceDesk as(String owner) {
        return new DeviceDesk(this::attendant, this::first, owner);
    }

    public DeviceDesk desk() {
        return as(STATION);
    }

    public AttendedCardReader cardReader() {
        return desk().cardReader(first(DeviceRole.CARD));
    }

    public AttendedTicketPrinter ticketPrinter() {
        return desk().ticketPrinter(first(DeviceRole.TICKETS));
    }

    public AttendedDocumentPrinter documentPrinter() {
        return desk().documentPrinter(first(DeviceRole.DOCUMENTS));
    }

    public AttendedScanner scanner() {
        return desk().scanner(first(DeviceRole.SCANNER));
    }

    private DeviceSlot first(DeviceRole role) {
        return profile.slot(role).orElseGet(() -> DeviceSlot.of(role));
    }

    private Attendant attendant(DeviceSlot slot) {
        Attendant bound = devices.get(slot);
        return bound == null ? new NobodyAttends(slot) : bound;
    }

    @Override
    public void close() {
        devices.values().forEach(Attendant::close);
        timetable.close();
        history.close();
    }
}

package yiwang.sync.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.bundle.BundleIntake;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.ca.AuthorityShelf;
import yiwang.sync.gateway.cases.AdvanceOutcome;
import yiwang.sync.gateway.cases.CaseDesk;
import yiwang.sync.gateway.cases.OpenConflict;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.enrolment.EnrolmentDesk;
import yiwang.sync.gateway.hub.BundleShelf;
import yiwang.sync.gateway.hub.HubNotes;
import yiwang.sync.gateway.hub.ShelvedBundle;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.security.MemberKind;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.security.StationRegister;
import yiwang.sync.gateway.staff.StaffDesk;

/** What an administrator does to a gateway's data folder, while a gateway serves from it or while none does. */
public final class GatewayAdmin implements AutoCloseable {

    public static final String DEFAULT_AREA = "990121100201";
    public static final String DEFAULT_HALL = "青溪县政务服务中心";

    private final GatewayDatabase database;
    private final EnrolmentDesk enrolments;
    private final TokenAccess tokens;
    private final CaseDesk cases;
    private final SecurityEvents events;
    private final StaffDesk staff;
    private final StationRegister stations;
    private final Clock clock;

    private GatewayAdmin(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.enrolments = new EnrolmentDesk(database, GatewaySelf.of(database, clock), new AuthorityShelf(database, clock), clock);
        this.tokens = new TokenAccess(database, clock);
        this.cases = new CaseDesk(database, clock);
        this.events = new SecurityEvents(database, clock);
        this.staff = new StaffDesk(database, GatewaySelf.of(database, clock), clock);
        this.stations = new StationRegister(database, events, clock);
    }

    /** @throws IOException when the folder cannot be written */
    public static GatewayAdmin open(Path data, Clock clock) throws IOException {
        return open(GatewayPlace.folder(data), clock);
    }

    /** @throws IOException when the folder cannot be written or the database cannot be reached */
    public static GatewayAdmin open(GatewayPlace place, Clock clock) throws IOException {
        return new GatewayAdmin(GatewayDatabase.open(place), clock);
    }

    /** Empty when no gateway has kept anything there yet; then nothing is made. @throws IOException as {@link #open} */
    public static Optional<GatewayAdmin> existing(GatewayPlace place, Clock clock) throws IOException {
        return GatewayDatabase.isThere(place) ? Optional.of(open(place, clock)) : Optional.empty();
    }

    /** A one-time code, and behind a dot the fingerprint of the gateway's root while it serves over TLS. For a station in the default area and hall, with the next free device code. */
    public String enrolCode(String stationName) {
        return enrolCode(stationName, DEFAULT_HALL, DEFAULT_AREA, Optional.empty()).orElseThrow();
    }

    /**
     * @param areaCode    12 digits
     * @param deviceCode  2 characters 0-9A-Z; empty = the next free one of the area, from A1 on
     * @return empty when the device code is none, is given already, or none is left
     */
    public Optional<String> enrolCode(String stationName, String hall, String areaCode, Optional<String> deviceCode) {
        return enrolments.code(MemberKind.STATION, stationName, hall, areaCode, deviceCode);
    }

    /** For the hub of a hall. As {@link #enrolCode(String, String, String, Optional)}. */
    public Optional<String> hubCode(String name, String hall, String areaCode, Optional<String> deviceCode) {
        return enrolments.code(MemberKind.HUB, name, hall, areaCode, deviceCode);
    }

    /** A bearer token; it can be shown only now. */
    public String token(Role role) {
        return tokens.issue(role, Optional.empty());
    }

    /** A department's step. @param event wire name of a {@code CaseEvent}; @param note for people, may be empty */
    public AdvanceOutcome advanceCase(String caseId, String event, String note) {
        return cases.advance(caseId, event, note);
    }

    /** A hall's supervisor sees that hall's cases only. @param hall as given with its stations' codes */
    public String token(Role role, Optional<String> hall) {
        return tokens.issue(role, hall);
    }

    /** Who may come, who may not; and what was noticed of them. */
    public StationRegister stations() {
        return stations;
    }

    /** Who may work at which station. */
    public StaffDesk staff() {
        return staff;
    }

    public SecurityEvents events() {
        return events;
    }

    /** Cases that both sides changed and whose clerks have not decided yet. */
    public List<OpenConflict> conflicts() {
        return database.read(CaseDesk::conflicts);
    }

    /** Takes a bundle that came on a stick. @param place where attachments lie. @throws IOException when a file cannot be read or written */
    public BundleOutcome takeBundle(GatewayPlace place, Path bundle) throws IOException {
        try (AttachmentStore store = AttachmentStore.open(place)) {
            return new BundleIntake(database, GatewaySelf.of(database, clock), store, clock).take(bundle);
        }
    }

    /** Whether this folder is a hub's. */
    public boolean isHub() {
        return new HubNotes(database).read(HubNotes.IDENTITY, StationIdentity.class).isPresent();
    }

    /** At a hub: whether the centre answered when it was last asked. */
    public boolean isCentreAway() {
        return new HubNotes(database).awaySince().isPresent();
    }

    /** At a hub: keeps a bundle that came on a stick, unread, until the centre has answered. @throws IOException as {@link #takeBundle} */
    public ShelvedBundle shelve(GatewayPlace place, Path bundle) throws IOException {
        return new BundleShelf(database, place.data(), clock).take(bundle);
    }

    /** What became of a bundle that was kept. @throws IOException as {@link #takeBundle} */
    public Optional<ShelvedBundle> shelved(GatewayPlace place, Path bundle) throws IOException {
        return new BundleShelf(database, place.data(), clock).look(bundle);
    }

    /** From now on the station's requests are refused. False when there is no such station, or it is revoked already. */
    public boolean revoke(String stationId) {
        return stations.revoke(stationId);
    }

    @Override
    public void close() {
        database.close();
    }
}

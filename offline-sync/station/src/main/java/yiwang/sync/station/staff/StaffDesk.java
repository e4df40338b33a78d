package yiwang.sync.station.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.staff.StaffBook;
import yiwang.sync.protocol.staff.StaffGrant;
import yiwang.sync.protocol.staff.StaffStanding;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.station.sync.OfflineLimit;

/** Who may accept at this station: what the centre has signed, by the time that the station can tell. Needs no line. */
public final class StaffDesk {

    private static final Duration ALMOST_A_DAY = Duration.ofDays(1).minusNanos(1);

    private final StationStore store;
    private final StationTime time;
    private final ZoneId zone;

    public StaffDesk(StationStore store, StationTime time, ZoneId zone) {
        this.store = store;
        this.time = time;
        this.zone = zone;
    }

    /** One officer's standing now. */
    public record Line(String officer, StaffStanding standing) { }

    /** Empty = this officer may. @param officer the number, as it goes into the case */
    public Optional<Problem> refusal(String officer) {
        StaffBook book = book();
        return switch (book.standing(officer == null ? "" : officer.strip(), StaffGrant.ACCEPT, time.now())) {
            case StaffStanding.Unregulated free -> Optional.empty();
            case StaffStanding.Granted granted -> Optional.empty();
            case StaffStanding.Expired(var since) -> Optional.of(Problem.of("grant_expired",
                    "工号 " + officer + " 在本站点的授权已于 " + day(since) + " 到期。请联网同步一次；仍不行请大厅管理员续期。"));
            case StaffStanding.NotYet(var from) -> Optional.of(Problem.of("grant_not_yet", "工号 " + officer + " 的授权从 " + day(from) + " 开始，现在还不能办。"));
            case StaffStanding.Revoked revoked -> Optional.of(Problem.of("grant_revoked", "工号 " + officer + " 在本站点的授权已被中心收回，请联系大厅管理员。"));
            case StaffStanding.Missing missing -> Optional.of(Problem.of("grant_missing",
                    officer == null || officer.isBlank() ? "本站点只有授权的人员能办件，请先填写工号。" : "中心没有授权工号 " + officer + " 在本站点办件，请核对工号或联系大厅管理员。"));
        };
    }

    /** All officers whom the centre has ever named here. */
    public List<Line> lines() {
        StaffBook book = book();
        Instant now = time.now();
        return book.officers().stream().map(officer -> new Line(officer, book.standing(officer, StaffGrant.ACCEPT, now))).toList();
    }

    /** Days, a begun one counted whole, until the first of those who may accept now may no more; empty when nobody's time is counted here. */
    public Optional<OfflineLimit> limit() {
        List<Line> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Instant now = time.now();
        List<Instant> ends = new ArrayList<>();
        lines.forEach(line -> {
            if (line.standing() instanceof StaffStanding.Granted(var until)) {
                ends.add(until);
            }
        });
        long left = ends.stream().min(Comparator.naturalOrder()).map(end -> Duration.between(now, end).plus(ALMOST_A_DAY).toDays()).orElse(0L);
        long whole = book().grants().stream().mapToLong(grant -> Duration.between(grant.begins(), grant.ends()).toDays()).max().orElse(0);
        return Optional.of(new OfflineLimit(OfflineLimit.Kind.STAFF_GRANT, left, Math.max(left, whole)));
    }

    private StaffBook book() {
        return store.note(StaffBook.NOTE).flatMap(bytes -> WireJson.read(bytes, StaffBook.class)).orElse(StaffBook.EMPTY);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}

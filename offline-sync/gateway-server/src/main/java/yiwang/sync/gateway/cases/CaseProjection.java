package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.numbers.CaseNumber;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.database.GatewayDatabase;

/**
 * Keeps the newest version of each case beside the records that made it. A record is never refused for what is in it:
 * what cannot be understood is a trouble for a person, and the records behind it go on.
 */
public final class CaseProjection {

    private static final String CASE_RECORD = "case.";
    private static final int IMPLEMENTING_CODE_LENGTH = 31;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** States in which the centre waits for the station: there the station's next word counts. */
    private static final Set<String> STATION_HAS_THE_WORD = Set.of("CORRECTION", "TOLERANCE", "PRE_RETURNED");

    private final GatewayDatabase database;
    private final Clock clock;

    public CaseProjection(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within the transaction that adds the record. */
    public Optional<CaseTrouble> apply(Handle handle, SealedRecord record) {
        if (!record.type().startsWith(CASE_RECORD) || record.caseId().isEmpty()) {
            return Optional.empty();
        }
        Optional<StationCase> file = StationCase.ofPayload(record.payload(), record.caseId().get());
        if (file.isEmpty()) {
            return Optional.of(CaseTrouble.UNREADABLE);
        }
        CaseRepository cases = new CaseRepository(handle);
        Optional<CaseRow> held = cases.find(record.caseId().get().toString());
        if (held.isEmpty()) {
            accept(handle, cases, record.stationId(), file.get());
            return Optional.empty();
        }
        if (!held.get().stationId().equals(record.stationId())) {
            return Optional.of(CaseTrouble.OTHER_STATION);
        }
        if (file.get().version() > held.get().version()) {
            renew(cases, held.get(), file.get());
        }
        return Optional.empty();
    }

    private void accept(Handle handle, CaseRepository cases, String stationId, StationCase file) {
        String centreNo = centralNumber(handle, file.text("handle_code"));
        cases.add(stationId, file, centreNo, clock.millis());
        cases.tell(stationId, file.text("case_id"), file.state(), centreNo, null, clock.millis());
    }

    /** Empty when the item's code is none that numbers are made from, or the day's numbers are used up: the case stays under its receipt number. */
    private String centralNumber(Handle handle, String handleCode) {
        if (handleCode.length() < IMPLEMENTING_CODE_LENGTH) {
            return "";
        }
        LocalDate day = LocalDate.now(clock.withZone(CHINA));
        long serial = database.nextSerial(handle, handleCode.substring(0, IMPLEMENTING_CODE_LENGTH) + day);
        return switch (CaseNumber.of(handleCode, day, serial)) {
            case Checked.Sound<CaseNumber> sound -> sound.value().text();
            case Checked.Unsound<CaseNumber> unsound -> "";
        };
    }

    private void renew(CaseRepository cases, CaseRow held, StationCase file) {
        boolean stationDecides = !held.advanced() || STATION_HAS_THE_WORD.contains(held.state());
        String state = stationDecides ? file.state() : held.state();
        cases.replace(file, state);
        cases.tell(held.stationId(), held.caseId(), state, held.centreNo(), null, clock.millis());
    }
}

package yiwang.sync.gateway.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.database.GatewayDatabase;

/**
 * Keeps the newest version of each case beside the records that made it. A record is never refused for what is in it:
 * what cannot be understood is a trouble for a person, and the records behind it go on.
 */
public final class CaseProjection {

    private static final String CASE_RECORD = "case.";
    /** States in which the centre waits for the station: there the station's next word counts. */
    private static final Set<String> STATION_HAS_THE_WORD = Set.of("CORRECTION", "TOLERANCE", "PRE_RETURNED");

    private final GatewayDatabase database;
    private final Clock clock;

    public CaseProjection(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within the transaction that adds the records of a push. @param brought central numbers that come with it */
    public Run begin(Handle handle, List<SealedRecord> push, BroughtNumbers brought) {
        return new Run(new ProjectionRun(database, handle, clock, push, brought));
    }

    /** One push. {@link #end} writes what still waits. */
    public final class Run {

        private final ProjectionRun run;

        private Run(ProjectionRun run) {
            this.run = run;
        }

        public Optional<CaseTrouble> apply(SealedRecord record) {
            return CaseProjection.this.apply(run, record);
        }

        public void end() {
            run.flush();
        }

        /** After {@link #end} of a push that was taken: cases that are here under another number get back the one that people were told. */
        public void giveNumbersBack(String stationId) {
            run.giveNumbersBack(stationId);
        }
    }

    /**
     * Where several write at once, two that were taken at the same moment did not see each other: whoever ended later does here.
     *
     * @param push taken, its transaction ended
     */
    public void after(List<SealedRecord> push) {
        List<String> cases = push.stream().filter(record -> record.type().startsWith(CASE_RECORD)).flatMap(record -> record.caseId().stream())
                .map(UUID::toString).distinct().toList();
        if (database.manyWrite() && !cases.isEmpty()) {
            database.writeHolding(Set.of(), handle -> {
                new DuplicateWatch(database, clock).look(handle, cases);
                return null;
            });
        }
    }

    private Optional<CaseTrouble> apply(ProjectionRun run, SealedRecord record) {
        if (!record.type().startsWith(CASE_RECORD) || record.caseId().isEmpty()) {
            return Optional.empty();
        }
        Optional<ArrivedCase> file = ArrivedCase.of(record.payload(), record.caseId().get());
        if (file.isEmpty()) {
            return Optional.of(CaseTrouble.UNREADABLE);
        }
        Optional<CaseRow> held = run.find(record.caseId().get().toString());
        if (held.isEmpty()) {
            run.accept(record.stationId(), file.get());
            return Optional.empty();
        }
        if (!held.get().stationId().equals(record.stationId())) {
            return Optional.of(CaseTrouble.OTHER_STATION);
        }
        return file.get().version() > held.get().version() ? later(run, record, held.get(), file.get()) : Optional.empty();
    }

    private Optional<CaseTrouble> later(ProjectionRun run, SealedRecord record, CaseRow held, ArrivedCase file) {
        boolean aside = switch (run.conflicts().look(held, file)) {
            case NONE -> {
                renew(run.cases(), held, file);
                yield false;
            }
            case DECIDED -> {
                run.conflicts().decide(run.cases(), held, file);
                yield false;
            }
            case OPEN -> {
                run.conflicts().put(run.cases(), held, file, record.recordId().toString());
                yield true;
            }
        };
        run.changed(held.caseId());
        return aside ? Optional.of(CaseTrouble.CONFLICT) : Optional.empty();
    }

    private void renew(CaseRepository cases, CaseRow held, ArrivedCase file) {
        boolean stationDecides = !held.advanced() || STATION_HAS_THE_WORD.contains(held.state());
        String state = stationDecides ? file.state() : held.state();
        cases.replace(file, state);
        cases.tell(held.stationId(), held.caseId(), state, held.centreNo(), null, clock.millis());
    }
}

package yiwang.sync.station.decide;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.protocol.cases.CaseJson;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.cases.NextVersion;
import yiwang.sync.protocol.wire.ChangeWord;

/** One version of a case as the journal takes it: body, search terms and the record of what happened. */
final class CaseWrites {

    private static final int RECORD_SCHEMA = 1;

    private CaseWrites() { }

    static CaseWrite first(CaseFile file, String recordType, Clock clock) {
        return of(file, CaseJson.write(file), recordType, clock);
    }

    /** @param before the version that this one goes on from; @param changes what the centre has said of the case so far */
    static CaseWrite later(CaseFile file, CaseEntry before, List<CaseChange> changes, String recordType, Clock clock) {
        return of(file, NextVersion.of(file, before.body(), CaseMarks.heard(heard(changes))), recordType, clock);
    }

    /** As {@link #later}, in the version that ends a conflict. */
    static CaseWrite deciding(CaseFile file, CaseEntry before, List<CaseChange> changes, CaseMarks.Decided decided, String recordType, Clock clock) {
        return of(file, NextVersion.of(file, before.body(), new CaseMarks(heard(changes), decided)), recordType, clock);
    }

    private static int heard(List<CaseChange> changes) {
        return changes.stream().mapToInt(change -> ChangeWord.number(change.more(), ChangeWord.ADVANCES)).max().orElse(0);
    }

    private static CaseWrite of(CaseFile file, byte[] body, String recordType, Clock clock) {
        List<String> names = new ArrayList<>(List.of(file.applicant().name()));
        List<String> numbers = new ArrayList<>(numbers(file.applicant()));
        file.agent().ifPresent(agent -> {
            names.add(agent.name());
            numbers.addAll(numbers(agent));
        });
        RecordDraft record = new RecordDraft(Uuid7.next(clock), Optional.of(file.caseId()), recordType, RECORD_SCHEMA, body);
        return new CaseWrite(file.caseId(), file.version(), file.receiptNo(), file.handleCode(), file.state().name(), body, names, numbers,
                file.attachments().stream().map(AttachmentRef::sha256).distinct().toList(), record);
    }

    private static List<String> numbers(Applicant applicant) {
        return Stream.of(applicant.idNumber(), applicant.mobile()).filter(number -> !number.isBlank()).toList();
    }
}

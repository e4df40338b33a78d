package yiwang.sync.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.person.Applicant;

/**
 * A case as a station knows it; one version of it is frozen by each record.
 *
 * @param caseId            UUIDv7, made where the case was born, never rewritten
 * @param receiptNo         offline receipt number with check character; kept as an alias when a central number comes
 * @param caseNo            central number (办件编号), empty until the centre gives it
 * @param version           1 for the first, +1 for each later version
 * @param catalogueVersion  the catalogue that was in force
 * @param form              the filled form as JSON text
 * @param faults            what is to be corrected; empty unless CORRECTION
 * @param promisedDue       last day of the promised limit, when the clock runs; empty for what was accepted without a line and is
 *                          decided on the spot once there is one
 * @param toleranceDue      last day for deferred materials
 * @param correctionDue     last day for the correction
 * @param queryCode         six characters by which the applicant may ask
 * @param officer           number of the officer at the counter; {@code window} where
 */
public record CaseFile(UUID caseId, String receiptNo, String caseNo, int version, String handleCode, String itemName,
                       String body, String bodyCode, String catalogueVersion, boolean sample, CaseState state, Applicant applicant,
                       Optional<Applicant> agent, String form, List<CaseMaterial> materials, List<AttachmentRef> attachments,
                       List<Fault> faults, Instant acceptedAt, Optional<LocalDate> promisedDue,
                       Optional<LocalDate> toleranceDue, Optional<LocalDate> correctionDue, String queryCode,
                       String officer, String window, String hall, List<CaseStep> history) {

    public CaseFile {
        materials = List.copyOf(materials);
        attachments = List.copyOf(attachments);
        faults = List.copyOf(faults);
        history = List.copyOf(history);
    }

    /** The same case under its central number too. */
    public CaseFile withCaseNo(String central) {
        return new CaseFile(caseId, receiptNo, central, version, handleCode, itemName, body, bodyCode, catalogueVersion, sample, state, applicant, agent,
                form, materials, attachments, faults, acceptedAt, promisedDue, toleranceDue, correctionDue, queryCode, officer, window, hall, history);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "CaseFile[" + caseId + ", " + state + ", version " + version + "]";
    }
}

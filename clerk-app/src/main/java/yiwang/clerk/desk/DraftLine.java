package yiwang.clerk.desk;

import java.time.Instant;
import java.util.UUID;

/** What the list shows of a draft. @param who the applicant's name, or empty while nobody is known */
public record DraftLine(UUID caseId, String handleCode, String who, Instant savedAt) {

    @Override
    public String toString() {
        return "DraftLine[" + caseId + "]";
    }
}

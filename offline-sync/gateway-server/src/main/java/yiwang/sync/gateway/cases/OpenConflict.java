package yiwang.sync.gateway.cases;

/** A conflict that waits for its station's clerk. @param openedAt ISO 8601 */
public record OpenConflict(String conflictId, String caseId, String stationId, int stationVersion, String stationState, int centreVersion,
                           String centreState, String openedAt) { }

package yiwang.sync.protocol.wire;

/**
 * The station changed a case without having heard what the centre had done to it meanwhile. Both are kept; the clerk decides.
 *
 * @param conflictId      the record that brought the station's change
 * @param stationVersion  the newest version that stands aside
 * @param centreVersion   the version that stands at the centre
 * @param advances        what the centre had done up to this word ({@link ChangeWord#ADVANCES})
 */
public record ConflictWord(String conflictId, int stationVersion, int centreVersion, int advances) {

    /** What a station marks the case with until its clerk has decided; also the code of the gateway's trouble. */
    public static final String CASE_PROBLEM = "case_conflict";

    /** @param version the newest one that the station holds: while a conflict is open it makes none but the one that ends it */
    public boolean openAt(int version) {
        return version <= stationVersion;
    }
}

package yiwang.sync.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.casework.CaseFile;

/**
 * The centre's signed word for what it holds of a station, as a paper says it.
 *
 * @param upToSeq   every record from 1 up to this one is held by the centre
 * @param hash      of that record, hexadecimal
 * @param signature Base64 Ed25519, checked before by whoever asks for the paper
 * @param time      when the centre took that record; {@code takenAt} when the receipt reached the station
 * @param file      the one case that is asked about, or empty; {@code atCentre} since when the centre has all of it
 * @param records   of that case: sequence and hash, a line each
 * @param sample    marks the paper 样例
 */
public record SyncReceipt(String hall, String station, String stationId, String epoch, long upToSeq, String hash, String gatewayEpoch, Instant time,
                          Instant takenAt, String signature, Optional<CaseFile> file, Optional<Instant> atCentre, List<String> records, boolean sample) {

    public SyncReceipt {
        records = List.copyOf(records);
    }

    @Override
    public String toString() {
        return "SyncReceipt[up to " + upToSeq + "]";
    }
}

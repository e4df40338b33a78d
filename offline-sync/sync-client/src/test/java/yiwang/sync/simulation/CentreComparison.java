package yiwang.sync.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yiwang.sync.gateway.cases.NumberProof;
import yiwang.sync.protocol.digest.FeedDigest;
import yiwang.sync.protocol.digest.RangeDigest;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.DigestRequest;
import yiwang.sync.protocol.wire.FeedAnswer;

/** What the centre tells a station, and the daily comparison of that and of its records with what the station says, over the centre's books. */
final class CentreComparison {

    /** A word that no program of today knows: stations keep it. */
    static final String OF_A_LATER_VERSION = "of_2031";

    static final NumberProof PROOF = new NumberProof(FixedKeys.CENTRE.privateKey());

    private CentreComparison() { }

    /** @param cursor with the position that it stands for here */
    static DigestAnswer compare(CentreBooks books, String chain, String stationId, DigestRequest asked, long heardUpTo) {
        TreeMap<Long, CentreBooks.Row> rows = books.chains.getOrDefault(chain, new TreeMap<>());
        List<Long> differing = new ArrayList<>();
        long first = asked.fromSeq();
        for (String theirs : asked.ranges()) {
            long last = Math.min(asked.upToSeq(), first + RangeDigest.RECORDS - 1);
            RangeDigest ours = new RangeDigest();
            rows.subMap(first, true, last, true).forEach((seq, row) -> ours.add(seq, row.record().hash()));
            if (!ours.end().equals(theirs)) {
                differing.add(first);
            }
            first = last + 1;
        }
        String told = books.changes.stream().filter(c -> c.stationId().equals(stationId) && c.id() <= heardUpTo)
                .reduce(FeedDigest.START, (digest, change) -> FeedDigest.after(digest, told(change)), (a, b) -> b);
        return new DigestAnswer(differing, told.equals(asked.feedDigest()));
    }

    static FeedAnswer.Change told(CentreBooks.Change change) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> words = new TreeMap<>(change.words());
        words.putAll(ChangeWord.of(OF_A_LATER_VERSION, change.id()));
        words.putAll(ChangeWord.of(ChangeWord.NUMBER_PROOF, PROOF.of(change.stationId(), change.caseId().toString(), change.centreNo())));
        return new FeedAnswer.Change(change.caseId().toString(), change.state(), change.centreNo(), null, Instant.ofEpochMilli(change.at()).toString(), words);
    }
}

package yiwang.sync.gateway.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.ToldNumber;

/** Central numbers that a push brings along, by case, as far as they are proven to be this gateway's own. What a station merely claims is not among them. Pure. */
public record BroughtNumbers(Map<String, String> byCase) {

    public BroughtNumbers {
        byCase = Map.copyOf(byCase);
    }

    public static BroughtNumbers none() {
        return new BroughtNumbers(Map.of());
    }

    /** @param stationId who pushes, as its signature says */
    public static BroughtNumbers of(NumberProof proof, String stationId, List<RecordMessage> messages) {
        Map<String, String> proven = new TreeMap<>();
        for (RecordMessage message : messages) {
            ToldNumber told = message.toldNumber();
            if (told != null && message.caseId() != null && told.centreNo() != null && told.proof() != null
                    && proof.holds(stationId, message.caseId(), told.centreNo(), told.proof())) {
                proven.put(message.caseId(), told.centreNo());
            }
        }
        return proven.isEmpty() ? none() : new BroughtNumbers(proven);
    }

    public Optional<String> of(String caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    public boolean isEmpty() {
        return byCase.isEmpty();
    }
}

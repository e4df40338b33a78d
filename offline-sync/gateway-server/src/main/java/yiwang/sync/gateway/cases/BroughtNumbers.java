package yiwang.sync.gateway.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        proven.values().removeAll(twice(proven.values()));
        return proven.isEmpty() ? none() : new BroughtNumbers(proven);
    }

    /** Those that stand there twice: two cases were given the same number once, and nobody can say whose it is. */
    private static Set<String> twice(Collection<String> numbers) {
        Set<String> seen = new HashSet<>();
        return numbers.stream().filter(number -> !seen.add(number)).collect(Collectors.toSet());
    }

    public Optional<String> of(String caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    public boolean isEmpty() {
        return byCase.isEmpty();
    }
}

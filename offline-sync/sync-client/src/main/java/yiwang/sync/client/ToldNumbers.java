package yiwang.sync.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.ToldNumber;

/**
 * The central numbers that this station was told first, with their proofs: what is offered to a gateway again takes them along, so that
 * a restored one gives a case back the number that people have. What is offered for the first time has none, and is not looked up.
 */
final class ToldNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(ToldNumbers.class);
    private static final String CASE = "case.";
    /** Changes of a page on a usual day. */
    private static final int FEW = 20;
    /** Sequence up to which a gateway that has lost something may have known the records. */
    private static final String BEFORE_LOSS = "told-before-loss";
    /** Cases that were told another number than their first one. */
    private static final String RENUMBERED = "renumbered";

    private final StationStore store;
    private volatile long upTo;

    ToldNumbers(StationStore store) {
        this.store = store;
    }

    /** At the beginning of a pass. */
    void begin() {
        upTo = Math.max(store.outbox().acknowledgedSeq(), beforeLoss());
    }

    /** The gateway has lost what it had, as a restored one has: of all records that there are it may have told numbers. Kept before its new name is. */
    void lost() {
        upTo = Math.max(store.outbox().lastSeq(), beforeLoss());
        keep(BEFORE_LOSS, Long.toString(upTo));
    }

    private long beforeLoss() {
        return text(BEFORE_LOSS).map(Long::parseLong).orElse(0L);
    }

    /** Goes with a record; empty for most. Safe for many threads. */
    Optional<ToldNumber> of(SealedRecord record) {
        return record.stationSeq() > upTo || !record.type().startsWith(CASE) ? Optional.empty() : record.caseId().flatMap(this::of);
    }

    /** The first one that came with a proof. */
    private Optional<ToldNumber> of(UUID caseId) {
        return store.changes(caseId).stream().flatMap(change -> told(change).stream()).findFirst();
    }

    private static Optional<ToldNumber> told(CaseChange change) {
        return change.centreNo().isEmpty() ? Optional.empty() : ChangeWord.word(change.more(), ChangeWord.NUMBER_PROOF).map(proof -> new ToldNumber(change.centreNo(), proof));
    }

    /** Before a page of the feed is taken: cases that such a gateway has numbered anew are to be offered once more. Where many come at once, what was heard before is looked up only of a gateway that is known to have lost something. */
    void hear(List<CaseChange> changes) {
        boolean lookUp = changes.size() <= FEW || beforeLoss() > 0;
        Set<String> renumbered = new LinkedHashSet<>(renumbered());
        Map<UUID, Supplier<Optional<ToldNumber>>> first = new HashMap<>();
        for (CaseChange change : changes) {
            UUID caseId = change.caseId();
            Optional<ToldNumber> known = first.getOrDefault(caseId, () -> lookUp ? of(caseId) : Optional.empty()).get();
            // Most cases come once: what a change says is read when another one of its case follows.
            first.put(caseId, known.isEmpty() ? () -> told(change) : () -> known);
            if (known.isPresent() && !change.centreNo().isEmpty() && !known.get().centreNo().equals(change.centreNo())) {
                renumbered.add(caseId.toString());
            }
        }
        keepRenumbered(renumbered);
    }

    /** They came to the gateway by another road before their numbers did, such as from the shelf of a hub. */
    void bringBack(GatewayClient client, PassNotes notes) {
        List<String> cases = renumbered();
        if (!cases.isEmpty()) {
            upTo = store.outbox().lastSeq();
        }
        for (Offer offer : inOrder(cases)) {
            if (notes.ended()) {
                return;
            }
            switch (offer.first.map(record -> client.pushThrough(List.of(record))).orElseGet(() -> new PushOutcome.Refused(0, Failure.of(FailureKind.STORE_DAMAGED)))) {
                case PushOutcome.Failed failed -> {
                    notes.add(failed.failure());
                    return;
                }
                // What the gateway lost in front of it comes first, by the daily comparison or from a hub's shelf.
                case PushOutcome.Gap _ -> {
                    return;
                }
                case PushOutcome outcome -> {
                    Set<String> left = new LinkedHashSet<>(renumbered());
                    left.remove(offer.caseId);
                    keepRenumbered(left);
                }
            }
        }
    }

    private record Offer(String caseId, Optional<SealedRecord> first) { }

    /** As they were recorded: a gateway that lost several refuses what stands behind a gap. */
    private List<Offer> inOrder(List<String> cases) {
        return cases.stream().map(caseId -> new Offer(caseId, first(UUID.fromString(caseId))))
                .sorted(Comparator.comparing(offer -> offer.first.map(SealedRecord::stationSeq).orElse(Long.MAX_VALUE))).toList();
    }

    /** Empty when the record cannot be read: it stands aside, where people are told of it. */
    private Optional<SealedRecord> first(UUID caseId) {
        try {
            return store.records(caseId).stream().filter(record -> record.type().startsWith(CASE)).findFirst();
        } catch (StoreException e) {
            LOG.warn("a case keeps its second number: its record cannot be read", e);
            return Optional.empty();
        }
    }

    private List<String> renumbered() {
        return text(RENUMBERED).filter(text -> !text.isEmpty()).map(text -> List.copyOf(Arrays.asList(text.split("\n")))).orElse(List.of());
    }

    private void keepRenumbered(Set<String> cases) {
        if (!List.copyOf(cases).equals(renumbered())) {
            keep(RENUMBERED, String.join("\n", new ArrayList<>(cases)));
        }
    }

    private Optional<String> text(String note) {
        return store.note(note).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void keep(String note, String text) {
        store.note(note, text.getBytes(StandardCharsets.UTF_8));
    }
}

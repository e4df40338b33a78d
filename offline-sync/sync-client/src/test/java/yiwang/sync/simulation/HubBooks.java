package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.Receipt;

/** What a hall's hub has committed: pushes and files on their way up, the centre's words on their way down. */
final class HubBooks implements ContentBooks {

    record HeldPush(String stationId, long first, long last, byte[] body) { }

    record HeldRow(UUID recordId, String hash, long received) { }

    record Page(String from, String to, List<FeedAnswer.Change> changes, boolean more) { }

    /** The centre's signature that it has a file. */
    record Delivered(String centreEpoch, String signature) { }

    final Map<String, Receipt> receipts = new LinkedHashMap<>();
    final Map<String, TreeMap<Long, HeldRow>> rows = new LinkedHashMap<>();
    final List<HeldPush> pushes = new ArrayList<>();
    final Set<String> atOnce = new HashSet<>();
    final Map<String, String> tips = new LinkedHashMap<>();
    final Map<String, List<Page>> pages = new LinkedHashMap<>();
    final Map<String, Delivered> delivered = new LinkedHashMap<>();
    private final Map<String, Part> uploads = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    String centreEpoch = "";

    HubBooks copy() {
        HubBooks copy = new HubBooks();
        copy.receipts.putAll(receipts);
        rows.forEach((station, chain) -> copy.rows.put(station, new TreeMap<>(chain)));
        copy.pushes.addAll(pushes);
        copy.atOnce.addAll(atOnce);
        copy.tips.putAll(tips);
        pages.forEach((station, kept) -> copy.pages.put(station, new ArrayList<>(kept)));
        copy.delivered.putAll(delivered);
        copy.uploads.putAll(uploads);
        copy.contents.putAll(contents);
        copy.centreEpoch = centreEpoch;
        return copy;
    }

    HubChain chain(Receipt base) {
        return new HubChain(rows.computeIfAbsent(base.stationId(), station -> new TreeMap<>()), base);
    }

    /** Takes the centre's word as it is. */
    void take(Receipt receipt) {
        String station = receipt.stationId();
        receipts.put(station, receipt);
        centreEpoch = receipt.gatewayEpoch();
        pushes.removeIf(push -> push.stationId().equals(station) && push.last() <= receipt.upToSeq());
        HubChain chain = chain(receipt);
        boolean behindIsHere = chain.head().stationSeq() == receipt.upToSeq()
                || pushes.stream().anyMatch(push -> push.stationId().equals(station) && push.first() <= receipt.upToSeq() + 1);
        HeldRow known = rows.get(station).get(receipt.upToSeq());
        if (!behindIsHere || known != null && !known.hash().equals(receipt.hash())) {
            forget(receipt);
        }
    }

    /** Nothing behind the centre's word counts as kept here: the station offers it again. */
    void forget(Receipt receipt) {
        pushes.removeIf(push -> push.stationId().equals(receipt.stationId()));
        rows.getOrDefault(receipt.stationId(), new TreeMap<>()).tailMap(receipt.upToSeq(), true).clear();
    }

    /** What is known behind a station's cursor; one that is not known is where its feed begins anew. */
    Page after(String station, String cursor) {
        List<Page> kept = pages.computeIfAbsent(station, id -> new ArrayList<>());
        Optional<Page> page = kept.stream().filter(p -> p.from().equals(cursor)).findFirst();
        if (page.isPresent()) {
            kept.subList(0, kept.indexOf(page.get())).clear();
            return new Page(cursor, page.get().to(), page.get().changes(), !page.get().to().equals(tips.get(station)));
        }
        if (!cursor.equals(tips.get(station))) {
            kept.clear();
            tips.put(station, cursor);
        }
        return new Page(cursor, cursor, List.of(), false);
    }

    /** Nothing that is kept of a station's feed is trusted any more. */
    void beginAnew(String station) {
        pages.remove(station);
        tips.put(station, "");
    }

    @Override
    public Map<String, Part> uploads() {
        return uploads;
    }

    @Override
    public Map<String, byte[]> contents() {
        return contents;
    }
}

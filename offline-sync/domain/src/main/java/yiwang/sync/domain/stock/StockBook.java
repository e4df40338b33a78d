package yiwang.sync.domain.stock;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import yiwang.sync.domain.stock.StockEvent.OfSheet;

/** What the journal says in sum: every sheet, every tray, every certificate. Grows entry by entry; for one thread at a time. */
public final class StockBook {

    /** @param certificate the one it was last printed for, or empty @param copy 0 when there is none */
    public record Sheet(BlankNumber number, int tray, SheetState state, String certificate, int copy) { }

    private final Map<BlankNumber, Sheet> sheets = new HashMap<>();
    private final SortedSet<BlankNumber> undecided = new TreeSet<>();
    private final Map<Integer, LinkedHashSet<BlankNumber>> trays = new TreeMap<>();
    private final Map<String, CertificateTrack> certificates = new LinkedHashMap<>();
    private long lastNo;

    /** @throws IllegalStateException when the entry contradicts what came before: such a journal was not written by these rules */
    public void apply(StockEntry entry) {
        if (entry.no() != lastNo + 1) {
            throw new IllegalStateException("entry " + entry.no() + " does not follow " + lastNo);
        }
        switch (entry.event()) {
            case StockEvent.Received received -> receive(received);
            case OfSheet ofSheet -> move(ofSheet);
            case StockEvent.ReprintAsked asked ->
                    certificates.put(asked.certificate(), track(asked.certificate()).askedBy(new CertificateTrack.Asked(entry.by(), asked.why())));
            case StockEvent.ReprintConfirmed confirmed -> certificates.put(confirmed.certificate(), track(confirmed.certificate()).agreed());
            case StockEvent.Counted counted -> { }
        }
        lastNo = entry.no();
    }

    public long lastNo() {
        return lastNo;
    }

    public Optional<Sheet> sheet(BlankNumber number) {
        return Optional.ofNullable(sheets.get(number));
    }

    /** Sheets that wait for a person, lowest number first. */
    public List<Sheet> undecided() {
        return undecided.stream().map(sheets::get).toList();
    }

    public List<Sheet> sheets() {
        return sheets.values().stream().sorted((a, b) -> a.number().compareTo(b.number())).toList();
    }

    public SortedSet<Integer> trays() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(trays.keySet()));
    }

    /** The blank that the printer will draw next. */
    public Optional<BlankNumber> nextIn(int tray) {
        return trays.getOrDefault(tray, new LinkedHashSet<>()).stream().findFirst();
    }

    public int blanksIn(int tray) {
        return trays.getOrDefault(tray, new LinkedHashSet<>()).size();
    }

    public CertificateTrack track(String certificate) {
        return certificates.getOrDefault(certificate, CertificateTrack.NEW);
    }

    private void receive(StockEvent.Received received) {
        for (BlankNumber number : received.range().numbers()) {
            if (sheets.putIfAbsent(number, new Sheet(number, received.tray(), SheetState.IN_STOCK, "", 0)) != null) {
                throw new IllegalStateException("sheet " + number + " came twice");
            }
            trays.computeIfAbsent(received.tray(), tray -> new LinkedHashSet<>()).add(number);
        }
    }

    private void move(OfSheet event) {
        Sheet before = sheet(event.sheet()).orElseThrow(() -> new IllegalStateException("no sheet " + event.sheet()));
        SheetState state = SheetLife.after(before.state(), event)
                .orElseThrow(() -> new IllegalStateException("sheet " + event.sheet() + " is " + before.state() + " and cannot take " + event));
        boolean promised = event instanceof StockEvent.Reserved;
        Sheet after = event instanceof StockEvent.Reserved(BlankNumber n, String certificate, int copy) ? new Sheet(n, before.tray(), state, certificate, copy)
                : state == SheetState.IN_STOCK ? new Sheet(before.number(), before.tray(), state, "", 0)
                : new Sheet(before.number(), before.tray(), state, before.certificate(), before.copy());
        sheets.put(after.number(), after);
        follow(before, after, promised);
    }

    private void follow(Sheet before, Sheet after, boolean promised) {
        LinkedHashSet<BlankNumber> pile = trays.get(after.tray());
        if (after.state() == SheetState.IN_STOCK) {
            pile.addFirst(after.number());
        } else {
            pile.remove(after.number());
        }
        if (after.state().undecided()) {
            undecided.add(after.number());
        } else {
            undecided.remove(after.number());
        }
        String certificate = promised ? after.certificate() : before.certificate();
        if (!certificate.isEmpty()) {
            certificates.put(certificate, track(track(certificate), before.state(), after));
        }
    }

    private static CertificateTrack track(CertificateTrack track, SheetState before, Sheet after) {
        return switch (after.state()) {
            case RESERVED -> track.reserved(after.number());
            case ISSUED -> track.cameOut(after.number());
            case IN_STOCK, SPOILED -> track.cameNot();
            case VOID -> before == SheetState.ISSUED ? track.withdrawn() : track;
            case IN_DOUBT -> track;
        };
    }
}

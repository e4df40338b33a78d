package yiwang.sync.station.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.protocol.json.JsonFields;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.paper.PaperPrint.Fate;

/**
 * Which papers of a case were sent to a printer and what became of them: kept at this station and sent nowhere. A paper stands here
 * as {@code MAYBE} before the printer gets a byte, so that a program that dies meanwhile asks a person. Safe for many threads.
 */
public final class PrintBook {

    private static final Logger LOG = LoggerFactory.getLogger(PrintBook.class);
    /** Of one case; the oldest are forgotten. */
    private static final int MOST = 40;

    private final StationStore store;
    private final Clock clock;

    public PrintBook(StationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<PaperPrint> of(UUID caseId) {
        return store.note(note(caseId)).map(PrintBook::read).orElse(List.of());
    }

    /** True when a person has to look before this paper is printed again. */
    public boolean doubtful(UUID caseId, PaperKind kind) {
        return PaperPrint.newest(of(caseId), kind).filter(print -> print.fate() == Fate.MAYBE).isPresent();
    }

    /** Kept before this returns. @throws StoreException it is not kept, so it is not to be printed */
    public synchronized void begun(UUID caseId, PaperKind kind, String by) {
        List<PaperPrint> prints = new ArrayList<>(of(caseId));
        prints.add(new PaperPrint(kind, clock.instant().truncatedTo(ChronoUnit.MILLIS), Fate.MAYBE, by));
        keep(caseId, prints.subList(Math.max(0, prints.size() - MOST), prints.size()));
    }

    /** How the newest print of this kind ended. When the disk does not take it, it stays in doubt, and a person is asked the next time. */
    public synchronized void ended(UUID caseId, PaperKind kind, Fate fate) {
        List<PaperPrint> prints = new ArrayList<>(of(caseId));
        PaperPrint.newest(prints, kind).ifPresent(print -> {
            prints.set(prints.lastIndexOf(print), new PaperPrint(kind, print.at(), fate, print.by()));
            try {
                keep(caseId, prints);
            } catch (StoreException e) {
                LOG.warn("how a print ended is not kept: {}", e.code());
            }
        });
    }

    private static String note(UUID caseId) {
        return "prints." + caseId;
    }

    private void keep(UUID caseId, List<PaperPrint> prints) {
        ObjectNode node = JsonText.object();
        ArrayNode lines = node.putArray("prints");
        prints.forEach(print -> lines.addObject().put("kind", print.kind().name().toLowerCase(Locale.ROOT)).put("at", print.at().toString())
                .put("fate", print.fate().name().toLowerCase(Locale.ROOT)).put("by", print.by()));
        store.note(note(caseId), JsonText.bytes(node));
    }

    private static List<PaperPrint> read(byte[] json) {
        try {
            return JsonFields.of(JsonText.readObject(json)).list("prints", f -> new PaperPrint(f.name("kind", PaperKind.class), f.instant("at"),
                    f.name("fate", Fate.class), f.text("by")));
        } catch (MalformedJsonException e) {
            LOG.warn("a newer program kept prints that this one does not know: {}", e.getMessage());
            return List.of();
        }
    }
}

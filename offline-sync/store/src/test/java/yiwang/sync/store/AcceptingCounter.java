package yiwang.sync.store;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;

/** Main program of a child JVM: accepts cases with scans and takes tickets until it is killed, and prints each once it is durable. */
final class AcceptingCounter {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final StationStore store;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    private AcceptingCounter(StationStore store) {
        this.store = store;
    }

    /** @param args  data folder, seed, number of counters */
    public static void main(String[] args) throws IOException {
        AcceptingCounter counter = new AcceptingCounter(((StoreOpening.Opened) EncryptedStationStore.open(Path.of(args[0]), CLOCK)).store());
        counter.say("open");
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Random random = new Random(Long.parseLong(args[1]) + i);
            Thread.ofPlatform().start(() -> counter.work(random));
        }
    }

    private void work(Random random) {
        try {
            while (true) {
                try {
                    one(random);
                } catch (StoreException e) {
                    say("refused " + e.code());
                }
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void one(Random random) throws IOException {
        if (random.nextInt(4) == 0) {
            Ticket ticket = store.takeTicket("A", DAY, n -> new Ticket(Uuid7.next(CLOCK), "A%03d".formatted(n), "A", DAY, CLOCK.instant(), 0,
                    "pending"), t -> new RecordDraft(Uuid7.next(CLOCK), Optional.empty(), "ticket.taken", 1, new byte[] {'{', '}'}));
            say("ticket " + ticket.number());
            return;
        }
        UUID caseId = Uuid7.next(CLOCK);
        byte[] scan = new byte[random.nextInt(40_000)];
        random.nextBytes(scan);
        List<String> attachments = random.nextBoolean() ? List.of()
                : List.of(store.storeAttachment(caseId, new ByteArrayInputStream(scan)).sha256());
        CaseEntry saved = Stores.accept(store, CLOCK, caseId, "王桂兰", attachments);
        say("case " + saved.caseId() + " " + saved.receiptNo() + " " + (attachments.isEmpty() ? "-" : attachments.getFirst()));
    }

    private synchronized void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

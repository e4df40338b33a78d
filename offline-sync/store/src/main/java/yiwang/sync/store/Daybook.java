package yiwang.sync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where accepted cases are entered, sealed, before the database has them: two files that take turns. What is here outlives
 * power loss and is posted to the database soon after; see decision 023.
 *
 * <p>Entering is for whoever has the turn to write; the file that is not being written belongs to the posting thread.
 */
final class Daybook {

    static final List<String> FILES = List.of("station.daybook-1", "station.daybook-2");

    /** Room that posting may need: more than the files hold, several times over. Below it, cases go straight into the database. */
    private static final long LEFT_FOR_POSTING = 64L * 1024 * 1024;

    private final Path folder;
    private final Vault vault;
    private volatile DaybookFile active;
    private volatile DaybookFile spare;

    Daybook(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    boolean open() {
        return active != null;
    }

    /** Makes the files. Called once in a run, by the posting thread. */
    void open(DaybookOpened then) throws IOException {
        if (!roomy()) {
            return;
        }
        DaybookFile first = DaybookFile.create(folder.resolve(FILES.get(0)));
        DaybookFile second = DaybookFile.create(folder.resolve(FILES.get(1)));
        DurableFiles.forceFolder(folder);
        then.opened();
        spare = second;
        active = first;
    }

    interface DaybookOpened {
        void opened();
    }

    private boolean roomy() {
        return folder.toFile().getUsableSpace() > LEFT_FOR_POSTING;
    }

    /**
     * Returns when all these cases survive power loss.
     *
     * @return false when there is no room for them; then nothing was done
     */
    boolean enter(List<AcceptedCase> cases) throws IOException {
        long first = cases.getFirst().position();
        List<DaybookFrame> frames = new ArrayList<>(cases.size());
        int length = 0;
        for (AcceptedCase accepted : cases) {
            byte[] sealed = vault.seal(accepted.bytes(), place(accepted.position()));
            frames.add(new DaybookFrame(accepted.position(), first, sealed));
            length += DaybookFrame.bytes(sealed.length);
        }
        if (!roomy() || active.room() < length && !turned(length)) {
            return false;
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (DaybookFrame frame : frames) {
            frame.write(bytes, at);
            at += DaybookFrame.bytes(frame.sealed().length);
        }
        active.append(bytes, length, cases.getLast().position());
        return true;
    }

    private boolean turned(int length) {
        if (!spare.empty() || length > DaybookFile.SIZE) {
            return false;
        }
        DaybookFile full = active;
        active = spare;
        spare = full;
        return true;
    }

    /** The file not being written when all its entries are in the database; it may be cleared once the database's log is synced. */
    Optional<DaybookFile> spent(long posted) {
        return Optional.ofNullable(spare).filter(file -> !file.empty() && file.newest() <= posted);
    }

    /** The file being written, if it has entries; only for who has the turn to write. */
    Optional<DaybookFile> begun() {
        return Optional.ofNullable(active).filter(file -> !file.empty());
    }

    /** Once everything entered is durable in the database. */
    void remove() throws IOException {
        for (DaybookFile file : new DaybookFile[] {active, spare}) {
            if (file != null) {
                file.close();
            }
        }
        for (String name : FILES) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /**
     * Entries of an earlier run that the database does not have.
     *
     * @param tail  as the database has it
     * @throws yiwang.sync.domain.port.StoreException {@code store_damaged} when an entry is missing or altered that may have been acknowledged
     */
    List<AcceptedCase> unposted(Tail tail) throws IOException {
        DaybookReading reading = new DaybookReading(tail.position());
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                reading.add(Files.readAllBytes(file));
            }
        }
        List<AcceptedCase> cases = new ArrayList<>();
        Tail at = tail;
        for (DaybookFrame frame : reading.entries()) {
            AcceptedCase accepted = AcceptedCase.read(vault.open(frame.sealed(), place(frame.position())), vault, at);
            cases.add(accepted);
            at = accepted.after(at);
        }
        return cases;
    }

    private static Place place(long position) {
        return new Place("daybook", "entry", position);
    }
}

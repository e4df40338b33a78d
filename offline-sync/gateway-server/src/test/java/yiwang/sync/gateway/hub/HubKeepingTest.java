package yiwang.sync.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.uploads.ContentIntake;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.protocol.wire.Sha256;

/** What a hub forgets, and when: only what the centre of now has, only after the keeping time, whatever kills it in between. */
class HubKeepingTest {

    private static final Duration KEEP = Duration.ofDays(7);
    private static final String CENTRE = "epoch of the centre";

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private GatewayDatabase database;
    private AttachmentStore store;
    private ContentShelf shelf;
    private HubKeeping keeping;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        database = GatewayDatabase.open(GatewayPlace.folder(folder));
        store = AttachmentStore.open(GatewayPlace.folder(folder));
        HubNotes notes = new HubNotes(database);
        notes.keep(HubNotes.CENTRE_EPOCH, CENTRE);
        shelf = new ContentShelf(database, notes, "", clock);
        keeping = keeping(store);
    }

    @AfterEach
    void close() {
        database.close();
        store.close();
    }

    @Test
    void an_attachment_goes_when_the_centre_has_had_it_for_the_keeping_time_and_not_a_moment_before() throws IOException {
        ContentShelf.File delivered = brought("one", "first scan");
        ContentShelf.File waiting = brought("one", "second scan");
        shelf.delivered(delivered, CENTRE, "signature");
        clock.advance(KEEP.minusMillis(1));
        keeping.run();
        assertThat(store.content(delivered.sha256())).as("a moment before").isPresent();
        clock.advance(Duration.ofHours(1));
        keeping.run();
        assertThat(store.content(delivered.sha256())).isEmpty();
        assertThat(shelf.isDelivered("one", delivered.sha256(), delivered.size())).as("the centre's word stays").isTrue();

        clock.advance(Duration.ofDays(1000));
        keeping.run();
        assertThat(store.content(waiting.sha256())).as("never without the centre's word").isPresent();
        assertThat(shelf.waiting().count()).isEqualTo(1);
        assertThat(shelf.waiting().bytes()).isEqualTo(waiting.size());
    }

    @Test
    void a_file_of_two_stations_stays_until_the_centre_has_it_from_both() throws IOException {
        ContentShelf.File one = brought("one", "the same form");
        ContentShelf.File two = brought("two", "the same form");
        shelf.delivered(one, CENTRE, "signature");
        clock.advance(KEEP.plusHours(2));
        keeping.run();
        assertThat(store.content(one.sha256())).isPresent();
        shelf.delivered(two, CENTRE, "signature");
        clock.advance(KEEP.plusHours(2));
        keeping.run();
        assertThat(store.content(one.sha256())).isEmpty();
    }

    @Test
    void what_an_earlier_centre_had_stays_for_the_one_that_was_restored() throws IOException {
        ContentShelf.File file = brought("one", "scan");
        shelf.delivered(file, CENTRE, "signature");
        new HubNotes(database).keep(HubNotes.CENTRE_EPOCH, "epoch of the restored centre");
        clock.advance(KEEP.plusDays(100));
        keeping.run();
        assertThat(store.content(file.sha256())).isPresent();
        assertThat(shelf.waiting("epoch of the restored centre", 10)).containsExactly(file);
    }

    @Test
    void a_hub_killed_between_row_and_bytes_leaves_nothing_lying_and_takes_the_same_file_again() throws IOException {
        ContentShelf.File file = brought("one", "scan");
        ContentShelf.File other = brought("one", "another scan");
        shelf.delivered(file, CENTRE, "signature");
        clock.advance(KEEP.plusHours(2));
        keeping(killedBeforeRemoving()).run();
        assertThat(store.content(file.sha256())).as("its bytes were not reached").isPresent();

        keeping(store).run();
        assertThat(store.names()).containsExactly(other.sha256());
        assertThat(brought("two", "scan").sha256()).isEqualTo(file.sha256());
        assertThat(store.content(file.sha256())).isPresent();
    }

    @Test
    void what_a_killed_import_left_of_a_stick_goes_after_a_day() throws IOException {
        Path torn = Files.write(Files.createDirectories(folder.resolve("bundles")).resolve("arriving.part"), new byte[10]);
        keeping.run();
        assertThat(torn).as("it may be just arriving").exists();
        clock.advance(Duration.ofDays(1).plusHours(1));
        keeping.run();
        assertThat(torn).doesNotExist();
    }

    private HubKeeping keeping(AttachmentStore over) {
        return new HubKeeping(database, over, new BundleShelf(database, folder, clock), new ReentrantLock(), KEEP, clock);
    }

    /** The folder as it is, but the process gets no further than to the removal of a file. */
    private AttachmentStore killedBeforeRemoving() {
        return (AttachmentStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {AttachmentStore.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("remove")) {
                throw new IOException("killed here");
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private ContentShelf.File brought(String station, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ContentIntake intake = new ContentIntake(database, store, new GatewayMetrics(() -> 0, () -> 0).uploads(), clock);
        assertThat(intake.take(station, Sha256.hex(bytes), bytes.length, new ByteArrayInputStream(bytes))).isTrue();
        return new ContentShelf.File(station, Sha256.hex(bytes), bytes.length);
    }
}

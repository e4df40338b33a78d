package yiwang.sync.gateway.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.place.GatewayPlace;

class SharedCommitTest {

    private static final int MANY = 20;
    /** The scheduler may let one caller after the other finish; not always. */
    private static final int MOST_ASKED = 100 * MANY;

    @TempDir
    Path folder;
    private GatewayDatabase database;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void open() throws IOException {
        database = GatewayDatabase.open(GatewayPlace.folder(folder));
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        database.close();
    }

    @Test
    void changes_that_wait_together_are_committed_together() throws Exception {
        Set<Handle> transactions = ConcurrentHashMap.newKeySet();
        int asked = 0;
        do {
            for (Future<?> one : behindAnother(MANY, (handle, number) -> {
                transactions.add(handle);
                draw(handle, "series " + number);
            })) {
                one.get();
            }
            asked += MANY;
        } while (transactions.size() == asked && asked < MOST_ASKED);
        assertEquals(MANY, series());
        assertTrue(transactions.size() < asked, "each had a transaction of its own");
    }

    @Test
    void one_that_fails_is_undone_alone_and_told_to_its_caller_only() throws Exception {
        List<Future<?>> all = behindAnother(MANY, (handle, number) -> {
            draw(handle, "series " + number);
            if (number == 7) {
                throw new IllegalStateException("number seven");
            }
        });
        for (int number = 0; number < MANY; number++) {
            if (number == 7) {
                assertEquals("number seven", assertThrows(ExecutionException.class, all.get(number)::get).getCause().getMessage());
            } else {
                all.get(number).get();
            }
        }
        assertEquals(MANY - 1, series());
    }

    @Test
    void one_that_spoils_the_transaction_for_all_leaves_the_others_whole() throws Exception {
        List<Future<?>> all = behindAnother(MANY, (handle, number) -> {
            draw(handle, "series " + number);
            if (number == 7) {
                handle.execute("ROLLBACK");
            }
        });
        for (int number = 0; number < MANY; number++) {
            if (number == 7) {
                assertThrows(ExecutionException.class, all.get(number)::get);
            } else {
                all.get(number).get();
            }
        }
        assertEquals(MANY - 1, series());
    }

    private interface Numbered {
        void change(Handle handle, int number);
    }

    /** So many changes that wait until a first one, which they all stand behind, has ended. */
    private List<Future<?>> behindAnother(int count, Numbered change) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        callers.submit(() -> database.change(handle -> {
            begun.countDown();
            await(go);
        }));
        begun.await();
        CountDownLatch asked = new CountDownLatch(count);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(callers.submit(() -> {
                asked.countDown();
                database.change(handle -> change.change(handle, number));
            }));
        }
        asked.await();
        go.countDown();
        return all;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw(Handle handle, String series) {
        database.nextSerials(handle, series, "", 1);
    }

    private int series() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM central_serial").mapTo(Integer.class).one());
    }
}

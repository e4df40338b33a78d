package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.record.SealedRecord;

/** Many threads at one store. */
interface CrowdContract extends StoreUnderTest {

    @Test
    default void readers_see_only_whole_cases_while_others_write() throws Exception {
        int writers = 4;
        int each = 25;
        CountDownLatch done = new CountDownLatch(writers);
        List<FutureTask<List<String>>> writing = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            String name = "张小满" + w;
            writing.add(start(() -> {
                List<String> numbers = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    CaseEntry saved = accept(name);
                    assertThat(store().find(saved.caseId())).as("a writer reads its own write").isPresent();
                    numbers.add(saved.receiptNo());
                }
                done.countDown();
                return numbers;
            }));
        }
        FutureTask<Integer> reading = start(() -> {
            int seen = 0;
            while (done.getCount() > 0) {
                List<CaseEntry> found = store().cases("小满", 1_000, 0);
                assertThat(found.size()).as("cases never go away").isGreaterThanOrEqualTo(seen);
                assertThat(found).allSatisfy(c -> assertThat(store().records(c.caseId())).isNotEmpty());
                seen = found.size();
            }
            return seen;
        });

        Set<String> numbers = new HashSet<>();
        for (FutureTask<List<String>> writer : writing) {
            numbers.addAll(writer.get());
        }
        reading.get();

        assertThat(numbers).as("no number twice").hasSize(writers * each);
        assertThat(store().countCases()).isEqualTo(writers * each);
        String previous = SealedRecord.NO_HASH;
        for (SealedRecord record : store().pending(1_000, Long.MAX_VALUE)) {
            assertThat(record.prevHash()).isEqualTo(previous);
            previous = record.hash();
        }
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}

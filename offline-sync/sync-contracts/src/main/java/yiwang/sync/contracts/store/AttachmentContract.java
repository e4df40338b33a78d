package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StationStore.StoredAttachment;
import yiwang.sync.domain.port.StoreException;

/** Attachments: kept per case, sent in their own lane. */
interface AttachmentContract extends StoreUnderTest {

    @Test
    default void the_bytes_come_back_as_they_were_brought() throws IOException {
        UUID id = Uuid7.next(clock());
        for (int size : List.of(0, 1, 4_095, 70_000, 1_048_576 + 17)) {
            byte[] scan = scan(size);
            StoredAttachment stored = store().storeAttachment(id, new ByteArrayInputStream(scan));
            assertThat(stored.size()).isEqualTo(size);
            assertThat(stored.sha256()).hasSize(64);
            try (InputStream back = store().openAttachment(id, stored.sha256())) {
                assertThat(back.readAllBytes()).isEqualTo(scan);
            }
        }
    }

    @Test
    default void the_same_bytes_are_kept_once_per_case_and_never_shared_between_cases() {
        UUID one = Uuid7.next(clock());
        UUID other = Uuid7.next(clock());
        StoredAttachment first = put(one, 500);
        assertThat(put(one, 500)).isEqualTo(first);

        assertThatThrownBy(() -> store().openAttachment(other, first.sha256()))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("attachment_unknown"));
        assertThat(put(other, 500)).isEqualTo(first);
        accept(one, "王桂兰", List.of(first.sha256(), first.sha256()));
        accept(other, "李建国", List.of(first.sha256()));
        assertThat(store().pendingUploads()).hasSize(2);
    }

    @Test
    default void a_case_that_names_a_missing_attachment_is_refused_whole() {
        assertThatThrownBy(() -> accept(Uuid7.next(clock()), "王桂兰", List.of("0".repeat(64))))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("attachment_unknown"));
        assertThat(store().countCases()).isZero();
        assertThat(store().outbox().lastSeq()).isZero();
    }

    @Test
    default void a_stream_that_breaks_is_not_stored() {
        UUID id = Uuid7.next(clock());
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("stick pulled");
                }
                return 7;
            }
        };
        assertThatThrownBy(() -> store().storeAttachment(id, breaking))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("attachment_unreadable"));
    }

    @Test
    default void uploads_wait_smallest_first_from_the_moment_their_case_is_saved() {
        UUID id = Uuid7.next(clock());
        StoredAttachment large = put(id, 9_000);
        StoredAttachment small = put(id, 100);
        put(id, 50);
        assertThat(store().pendingUploads()).isEmpty();

        accept(id, "王桂兰", List.of(large.sha256(), small.sha256()));

        assertThat(store().pendingUploads()).extracting(PendingUpload::size).containsExactly(100L, 9_000L);
        long payload = store().pending(1, 1).getFirst().payload().length;
        assertThat(store().outbox().pendingBytes()).isEqualTo(9_100 + payload);
        store().uploadStarted(id, large.sha256(), "/files/17");
        assertThat(store().pendingUploads().getLast().url()).isEqualTo(Optional.of("/files/17"));
        store().uploadStarted(id, large.sha256(), "");
        assertThat(store().pendingUploads().getLast().url()).isEmpty();
        store().uploadCompleted(id, small.sha256(), clock().instant());
        assertThat(store().pendingUploads()).extracting(PendingUpload::sha256).containsExactly(large.sha256());
    }

    @Test
    default void waiting_uploads_come_page_by_page_each_once_whatever_ends_between() {
        UUID one = Uuid7.next(clock());
        UUID two = Uuid7.next(clock());
        accept(one, "王桂兰", List.of(put(one, 700).sha256(), put(one, 300).sha256(), put(one, 301).sha256()));
        accept(two, "李建国", List.of(put(two, 300).sha256(), put(two, 20).sha256()));
        List<Long> sizes = new ArrayList<>();
        Optional<PendingUpload> last = Optional.empty();
        for (List<PendingUpload> page = store().pendingUploads(last, 2); !page.isEmpty(); page = store().pendingUploads(last, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(upload -> sizes.add(upload.size()));
            last = Optional.of(page.getLast());
            store().uploadCompleted(page.getLast().caseId(), page.getLast().sha256(), clock().instant());
        }
        assertThat(sizes).containsExactly(20L, 300L, 300L, 301L, 700L);
    }

    @Test
    default void the_centre_has_a_case_only_when_its_attachments_are_complete_too() {
        UUID id = Uuid7.next(clock());
        StoredAttachment scan = put(id, 800);
        accept(id, "王桂兰", List.of(scan.sha256()));
        store().acknowledge(1, "G1", new byte[] {1}, clock().instant());
        assertThat(store().find(id).orElseThrow().centreAt()).isEmpty();

        Instant complete = clock().advance(Duration.ofHours(3));
        store().uploadCompleted(id, scan.sha256(), complete);
        store().uploadCompleted(id, scan.sha256(), clock().advance(Duration.ofHours(1)));
        assertThat(store().find(id).orElseThrow().centreAt()).contains(complete);

        store().forgetUploads();
        assertThat(store().pendingUploads()).hasSize(1);
        assertThat(store().find(id).orElseThrow().centreAt()).isEmpty();
    }

    @Test
    default void an_unknown_upload_is_refused() {
        for (Runnable call : List.<Runnable>of(
                () -> store().uploadStarted(UUID.randomUUID(), "0".repeat(64), "/files/1"),
                () -> store().uploadCompleted(UUID.randomUUID(), "0".repeat(64), clock().instant()))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.code()).isEqualTo("attachment_unknown"));
        }
    }

    private StoredAttachment put(UUID caseId, int size) {
        return store().storeAttachment(caseId, new ByteArrayInputStream(scan(size)));
    }

    private static byte[] scan(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}

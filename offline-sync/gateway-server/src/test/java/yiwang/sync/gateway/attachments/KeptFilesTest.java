package yiwang.sync.gateway.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.protocol.wire.Sha256;

/** A whole attachment's name may be lost to a power cut until its folder was synced; the attachment is not. */
class KeptFilesTest {

    private static final String ID = "0123456789abcdef";
    private static final byte[] BYTES = "户口簿第一页".getBytes(StandardCharsets.UTF_8);
    private static final String SHA = Sha256.hex(BYTES);

    @TempDir
    private Path data;
    private FolderStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderStore(data);
    }

    @Test
    void a_name_that_a_power_cut_took_is_given_back_at_the_next_start() throws IOException {
        bring(ID);
        store.drop(ID, List.of());
        Files.delete(file());

        FolderStore restarted = new FolderStore(data);
        restarted.restore(id -> Optional.of(SHA).filter(known -> id.equals(ID)));

        assertThat(read(restarted)).isEqualTo(BYTES);
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_part_that_is_not_what_its_row_says_gets_no_name() throws IOException {
        bring(ID);
        store.drop(ID, List.of());
        Files.delete(file());
        Files.write(part(), new byte[] {1, 2, 3});

        FolderStore restarted = new FolderStore(data);
        restarted.restore(id -> Optional.of(SHA));

        assertThat(restarted.content(SHA)).isEmpty();
        assertThat(part()).as("a person may still look at it").exists();
    }

    @Test
    void an_upload_that_goes_on_after_a_restored_backup_does_not_write_into_a_whole_file() throws IOException {
        bring(ID);

        FolderStore restarted = new FolderStore(data);
        restarted.restore(id -> Optional.empty());
        try (PieceWriter writer = restarted.begin(ID, 0)) {
            writer.write(new byte[] {'x'}, 1);
        }

        assertThat(read(restarted)).isEqualTo(BYTES);
        assertThat(Files.readAllBytes(part())).startsWith('x').hasSize(BYTES.length);
    }

    @Test
    void an_upload_removed_after_its_end_leaves_its_place_empty_and_the_file_there() throws IOException {
        bring(ID);
        store.drop(ID, List.of());
        store.drop(ID, List.of());
        assertThat(part()).doesNotExist();
        assertThat(read(store)).isEqualTo(BYTES);
    }

    @Test
    void after_an_orderly_end_no_part_is_left() throws IOException {
        bring(ID);
        store.drop(ID, List.of());
        assertThat(part()).exists();
        store.close();
        assertThat(part()).doesNotExist();
        assertThat(read(store)).isEqualTo(BYTES);
    }

    private void bring(String id) throws IOException {
        try (PieceWriter writer = store.begin(id, 0)) {
            writer.write(BYTES, BYTES.length);
            writer.keep(List.of(), SHA);
        }
    }

    private Path part() {
        return data.resolve("uploads").resolve(ID + ".part");
    }

    private Path file() {
        return data.resolve("content").resolve(SHA.substring(0, 2)).resolve(SHA);
    }

    private static byte[] read(FolderStore from) throws IOException {
        try (InputStream in = from.content(SHA).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}

package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.identity.Uuid7;

class AttachingTest {

    private final Counter counter = Counter.open();
    private final UUID caseId = Uuid7.next(counter.clock);

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void the_bytes_are_kept_as_they_are_under_the_materials_code() throws IOException {
        AttachOutcome outcome = attach("本人社保卡/银行卡", "卡.PNG", Counter.png());

        var ref = ((AttachOutcome.Attached) outcome).ref();
        assertThat(ref.material()).isEqualTo("M04");
        assertThat(ref.mediaType()).isEqualTo("image/png");
        try (InputStream kept = counter.station.openAttachment(caseId, ref.sha256())) {
            assertThat(kept.readAllBytes()).isEqualTo(Counter.png());
        }
    }

    @Test
    void the_same_file_twice_is_two_attachments() {
        assertThat(counter.scan(caseId).attachmentId()).isNotEqualTo(counter.scan(caseId).attachmentId());
    }

    @ParameterizedTest
    @CsvSource({"卡.png, '', attachment_empty", "卡.png, <html>, attachment_unknown_form", "卡.pdf, %PDF-1.7 cut here, attachment_cut_off",
            "卡.jpg, %PDF-1.7 %%EOF, attachment_not_what_it_says", "../../etc/passwd, root:x:0:0, attachment_unknown_form"})
    void what_is_no_sound_picture_or_pdf_is_refused_by_name(String name, String content, String code) {
        assertThat(code(attach("M04", name, content.getBytes(StandardCharsets.UTF_8)))).isEqualTo(code);
    }

    @Test
    void a_cut_off_file_is_not_kept() {
        byte[] cut = Arrays.copyOf(Counter.png(), 12);

        assertThat(code(attach("M04", "卡.png", cut))).isEqualTo("attachment_cut_off");
        assertThat(counter.store.pendingUploads()).isEmpty();
    }

    @Test
    void a_file_without_an_ending_is_told_by_its_bytes() {
        assertThat(attach("M04", "noname", "%PDF-1.7 %%EOF\n".getBytes(StandardCharsets.UTF_8))).isInstanceOf(AttachOutcome.Attached.class);
    }

    @Test
    void a_material_that_the_guide_does_not_ask_for_is_refused() {
        assertThat(code(attach("M77", "卡.png", Counter.png()))).isEqualTo("material_unknown");
    }

    @Test
    void a_file_of_more_than_fifty_megabytes_is_refused() {
        InputStream endless = new InputStream() {
            private final byte[] head = Counter.png();
            private long at;

            @Override
            public int read() {
                return at < head.length ? head[(int) at++] & 0xFF : 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (at < head.length && length > 0) {
                    buffer[offset] = (byte) read();
                    return 1;
                }
                return length;
            }
        };

        assertThat(code(counter.station.attach(caseId, Counter.ALLOWANCE, "M04", "卡.png", endless))).isEqualTo("attachment_too_large");
    }

    @Test
    void a_stick_pulled_out_while_reading_is_told_and_nothing_is_kept() {
        InputStream pulled = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == 10) {
                    throw new IOException("Input/output error");
                }
                return Counter.png()[at++] & 0xFF;
            }
        };

        assertThat(code(counter.station.attach(caseId, Counter.ALLOWANCE, "M04", "卡.png", pulled))).isEqualTo("attachment_unreadable");
    }

    private AttachOutcome attach(String material, String name, byte[] bytes) {
        return counter.station.attach(caseId, Counter.ALLOWANCE, material, name, new ByteArrayInputStream(bytes));
    }

    private static String code(AttachOutcome outcome) {
        return ((AttachOutcome.Refused) outcome).problem().code();
    }
}

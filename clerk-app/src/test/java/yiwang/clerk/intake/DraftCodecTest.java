package yiwang.clerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.clerk.Samples;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.person.Applicant;

class DraftCodecTest {

    private final CaseDraft full = new CaseDraft(UUID.randomUUID(), Samples.CODE, Samples.NOW, Optional.of(Samples.wangGuilan()),
            Optional.of(new Applicant("赵𬭎", "111", "990121197001010018", "1", "", "19700101", "", "13800001234", "", Applicant.Source.ENTERED)),
            Map.of("elder", new FieldEntry("𠮷", FieldSource.ENTERED, Optional.of(FieldSource.CARD)), "copies", FieldEntry.entered("")),
            List.of(new AttachmentRef("id", "M04", "ab", 3, "image/png", "银行卡.png")), Set.of("M01"), Set.of("M02"), Set.of("M05"));

    @Test
    void a_draft_comes_back_as_it_was_rare_characters_too() {
        assertThat(DraftCodec.read(DraftCodec.write(full))).contains(full);
    }

    @Test
    void a_draft_cut_off_anywhere_is_passed_over_and_never_half_read() {
        byte[] whole = DraftCodec.write(full);
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length - 1));
            assertThat(DraftCodec.read(cut)).isEmpty();
        }
        assertThat(DraftCodec.read("{\"version\":2}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}

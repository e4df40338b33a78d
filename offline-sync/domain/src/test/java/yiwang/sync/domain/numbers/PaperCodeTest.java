package yiwang.sync.domain.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.numbers.PaperCode.Foreign;
import yiwang.sync.domain.numbers.PaperCode.QueueTicket;
import yiwang.sync.domain.numbers.PaperCode.Receipt;

class PaperCodeTest {

    private static final long FRAMES = Long.getLong("yiwang.fuzz.frames", 1_000_000);
    private static final String ID = "01990a2b-7c3d-7e4f-8a5b-6c7d8e9f0a1b";
    private static final ReceiptNumber NUMBER = ReceiptNumber.of(ReceiptNumber.series("990121001000", "01", LocalDate.of(2026, 11, 24)), 7).toOptional().orElseThrow();

    @Test
    void a_bar_code_is_the_receipt_number_alone_and_a_qr_code_has_the_query_code_behind_it() {
        assertThat(PaperCode.parse(NUMBER.text())).isEqualTo(new Receipt(NUMBER, Optional.empty()));
        assertThat(PaperCode.parse(NUMBER.text() + "/3K7ACD\n")).isEqualTo(new Receipt(NUMBER, Optional.of("3K7ACD")));
    }

    @Test
    void a_queue_ticket_is_told_from_a_receipt() {
        assertThat(PaperCode.parse("2026-11-24 A012 " + ID)).isEqualTo(new QueueTicket("A012", ID));
        assertThat(PaperCode.parse(ID)).isEqualTo(new QueueTicket("", ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://example.invalid/pay?to=me", "L990121001000012611240007X", "L99/3K7ACD", "/3K7ACD", "'; drop table cases; --", "2026-11-24 A012", "6901234567892"})
    void whatever_is_not_exactly_ours_is_foreign(String text) {
        assertThat(PaperCode.parse(text)).isEqualTo(new Foreign());
    }

    @Test
    void a_query_code_that_cannot_be_one_spoils_the_whole_code() {
        assertThat(PaperCode.parse(NUMBER.text() + "/OOOOOO")).isEqualTo(new Foreign());
        assertThat(PaperCode.parse(NUMBER.text() + "/3K7ACD/3K7ACD")).isEqualTo(new Foreign());
    }

    @Test
    void a_million_mutated_codes_are_ours_with_their_check_character_or_foreign() {
        Random random = new Random(20261124);
        String[] true_ = {NUMBER.text(), NUMBER.text() + "/3K7ACD", "2026-11-24 A012 " + ID, ID};
        for (long frame = 0; frame < FRAMES; frame++) {
            StringBuilder text = new StringBuilder(true_[random.nextInt(true_.length)]);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length() + 1);
                char strange = (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, strange);
                    case 1 -> text.setLength(Math.max(1, at));
                    default -> text.setCharAt(Math.min(at, text.length() - 1), strange);
                }
            }
            if (PaperCode.parse(text.toString()) instanceof Receipt receipt) {
                assertThat(ReceiptNumber.parse(receipt.number().text()).problems()).isEmpty();
            }
        }
    }
}

package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pieces are sized to the line. */
class LineSenseTest {

    private static final long QUICK = 5_000_000L;
    private static final long SLOW = 2_500_000_000L;

    @Test
    void a_quick_line_soon_carries_a_scan_in_one_request_over_many_lanes() {
        LineSense sense = new LineSense();
        for (int i = 0; i < 5; i++) {
            sense.carried(sense.piece(false), QUICK);
        }
        assertThat(sense.piece(false)).isGreaterThan(300_000);
        assertThat(sense.lanes()).isEqualTo(4);
    }

    @Test
    void a_slow_line_never_has_more_than_64_kB_under_way() {
        LineSense sense = new LineSense();
        for (int i = 0; i < 50; i++) {
            sense.carried(sense.piece(false), SLOW);
            assertThat(sense.piece(false) * sense.lanes()).isLessThanOrEqualTo(64 * 1024);
        }
    }

    @Test
    void what_heads_and_cuts_cost_stays_under_a_tenth_when_cuts_come_every_300_kB() {
        Random random = new Random(20261122);
        LineSense sense = new LineSense();
        long wire = 0;
        long payload = 0;
        long toCut = 300_000;
        while (payload < 20_000_000) {
            int piece = sense.piece(false);
            if (toCut > piece) {
                sense.carried(piece, QUICK);
                payload += piece;
                toCut -= piece;
                wire += piece + 500;
            } else {
                sense.cut(0);
                wire += piece + 1000;
                toCut = Math.round(-Math.log(1 - random.nextDouble()) * 300_000);
            }
        }
        assertThat((double) wire / payload).as("even when every cut costs its whole piece").isLessThan(1.10);
        assertThat(sense.lanes()).isEqualTo(2);
    }

    @Test
    void pieces_grow_again_on_a_line_that_has_become_good() {
        LineSense sense = new LineSense();
        for (int i = 0; i < 5; i++) {
            sense.cut(20_000);
        }
        assertThat(sense.piece(false)).isBetween(PieceSize.SMALLEST, 6_000);
        for (int i = 0; i < 4_000; i++) {
            sense.carried(sense.piece(false), QUICK);
        }
        assertThat(sense.piece(false)).isGreaterThan(30_000);
    }

    @Test
    void two_pieces_that_begin_together_on_a_slow_line_do_not_end_together() {
        LineSense sense = new LineSense();
        sense.carried(32_000, SLOW);
        long piece = sense.begin(32_000, false, false, 0);
        assertThat(piece).isEqualTo(32_000);
        assertThat(sense.begin(32_000, false, false, SLOW / 10)).isEqualTo(16_000);
        assertThat(sense.begin(32_000, false, false, SLOW / 2)).as("no more at once than a cut may cost").isZero();
        sense.ended(piece);
        assertThat(sense.begin(32_000, false, false, SLOW / 2)).as("it began between").isEqualTo(32_000);
        assertThat(sense.begin(900, true, false, SLOW / 2)).as("the last of its file").isEqualTo(900);
    }

    @Test
    void of_one_file_the_first_of_two_pieces_that_begin_together_is_the_shorter_one() {
        LineSense sense = new LineSense();
        sense.carried(32_000, SLOW);
        assertThat(sense.begin(31_000, false, true, 0)).isEqualTo(15_500);
        assertThat(sense.begin(31_000, false, true, 1)).isEqualTo(31_000);
    }

    @Test
    void a_slow_line_that_is_cut_has_many_small_pieces_under_way() {
        LineSense sense = new LineSense();
        sense.carried(31_000, SLOW);
        sense.cut(0);
        sense.cut(250_000);
        assertThat(sense.lanes()).isEqualTo(4);
        int under = 0;
        for (int i = 0; i < 4; i++) {
            under += (int) sense.begin(sense.piece(true), false, true, i);
        }
        assertThat(under).isBetween(4 * PieceSize.SMALLEST, PieceSize.UNDER_WAY);
    }

    @Test
    void a_file_alone_on_a_slow_line_goes_in_larger_pieces_under_64_kB() {
        LineSense sense = new LineSense();
        for (int i = 0; i < 3; i++) {
            long piece = sense.begin(sense.piece(false), false, false, i * SLOW);
            sense.ended(piece);
            sense.carried(piece, SLOW);
        }
        assertThat(sense.piece(false)).isBetween(PieceSize.FIRST + 1, 64 * 1024);
        assertThat(sense.piece(true)).as("another one may follow before its answer").isLessThanOrEqualTo(PieceSize.FIRST);
        long alone = sense.begin(sense.piece(false), false, false, 4 * SLOW);
        assertThat(alone + sense.piece(false)).as("beside it no more than a cut may cost").isLessThanOrEqualTo(PieceSize.UNDER_WAY);
    }
}

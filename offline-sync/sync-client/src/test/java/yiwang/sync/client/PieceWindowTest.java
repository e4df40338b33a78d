package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.sync.client.PieceWindow.Range;

class PieceWindowTest {

    @Test
    void pieces_follow_each_other_before_they_are_answered() {
        PieceWindow window = known(0);
        assertThat(take(window, 40)).isEqualTo(new Range(0, 40));
        assertThat(take(window, 40)).isEqualTo(new Range(40, 80));
        assertThat(take(window, 40)).as("the last one").isEqualTo(new Range(80, 100));
        assertThat(window.next(40)).isEmpty();
    }

    @Test
    void behind_a_lost_piece_only_what_the_gateway_lacks_goes_again() {
        PieceWindow window = known(0);
        Range first = take(window, 40);
        Range second = take(window, 40);
        window.doubt(first);
        window.ended(first);
        assertThat(window.next(40)).as("what is in doubt waits for the gateway's word").contains(new Range(80, 100));
        window.told(25);
        assertThat(window.next(40)).contains(new Range(25, 40));
        assertThat(window.isFirst(second)).isTrue();
    }

    @Test
    void a_small_rest_goes_with_the_piece_before_it() {
        assertThat(known(50).next(40)).contains(new Range(50, 100));
        assertThat(known(49).next(40)).contains(new Range(49, 89));
    }

    @Test
    void answers_that_overtake_each_other_never_go_back() {
        PieceWindow window = known(0);
        Range first = take(window, 40);
        Range second = take(window, 40);
        window.arrived(80);
        window.ended(second);
        window.arrived(40);
        window.ended(first);
        assertThat(window.held()).isEqualTo(80);
    }

    @Test
    void at_the_beginning_all_is_in_doubt() {
        PieceWindow window = new PieceWindow(100);
        assertThat(window.isInDoubt()).isTrue();
        assertThat(window.next(10)).isEmpty();
    }

    @Test
    void whatever_is_lost_and_answered_in_whatever_order_every_byte_arrives_and_none_is_under_way_twice() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            PieceWindow window = new PieceWindow(500);
            BitSet stored = new BitSet();
            List<Range> underWay = new ArrayList<>();
            window.told(0);
            for (int step = 0; stored.nextClearBit(0) < 500; step++) {
                assertThat(step).as("steps of seed %d", seed).isLessThan(5_000);
                Optional<Range> next = underWay.size() < 4 && random.nextBoolean() ? window.next(1 + random.nextInt(80)) : Optional.empty();
                next.ifPresent(range -> {
                    assertThat(underWay).noneMatch(other -> other.from() < range.to() && range.from() < other.to());
                    window.leaves(range);
                    underWay.add(range);
                });
                if (window.isInDoubt() && random.nextInt(3) == 0) {
                    window.told(stored.nextClearBit(0));
                } else if (!underWay.isEmpty() && random.nextBoolean()) {
                    settle(window, underWay.get(random.nextInt(underWay.size())), underWay, stored, random);
                }
            }
        }
    }

    /** The gateway takes a piece only where it stands; of a lost one it may have kept a part, and of one that waited nothing. */
    private static void settle(PieceWindow window, Range range, List<Range> underWay, BitSet stored, Random random) {
        boolean turn = stored.nextClearBit(0) >= range.from();
        if (turn && random.nextInt(3) > 0) {
            stored.set((int) range.from(), (int) range.to());
            window.arrived(range.to());
        } else if (!turn && random.nextBoolean()) {
            return;
        } else {
            if (turn && random.nextBoolean()) {
                stored.set((int) range.from(), (int) (range.from() + range.length() / 2));
            }
            if (window.isFirst(range)) {
                window.doubt(range);
            }
        }
        window.ended(range);
        underWay.remove(range);
    }

    private static PieceWindow known(long offset) {
        PieceWindow window = new PieceWindow(100);
        window.told(offset);
        return window;
    }

    private static Range take(PieceWindow window, long most) {
        Range range = window.next(most).orElseThrow();
        window.leaves(range);
        return range;
    }
}

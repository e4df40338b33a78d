package yiwang.sync.protocol.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.Sha256;

class DigestPropertiesTest {

    private static final int RANGE = 10;

    @Test
    void exactly_the_ranges_that_lost_or_changed_a_record_differ() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(80);
            TreeMap<Long, String> ours = new TreeMap<>();
            for (long seq = 1; seq <= count; seq++) {
                ours.put(seq, Sha256.hex(seed + " " + seq));
            }
            TreeMap<Long, String> theirs = new TreeMap<>(ours);
            Set<Long> harmed = new TreeSet<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                long seq = 1 + random.nextInt(count);
                if (random.nextBoolean()) {
                    theirs.remove(seq);
                } else {
                    theirs.put(seq, Sha256.hex("other " + seq));
                }
                harmed.add((seq - 1) / RANGE);
            }
            assertThat(differing(ours, theirs, count)).as("seed %d", seed).isEqualTo(harmed);
        }
    }

    private static Set<Long> differing(TreeMap<Long, String> ours, TreeMap<Long, String> theirs, int count) {
        Set<Long> differing = new TreeSet<>();
        for (long first = 1; first <= count; first += RANGE) {
            if (!digest(ours, first).equals(digest(theirs, first))) {
                differing.add((first - 1) / RANGE);
            }
        }
        return differing;
    }

    private static String digest(TreeMap<Long, String> held, long first) {
        RangeDigest digest = new RangeDigest();
        held.subMap(first, first + RANGE).forEach(digest::add);
        return digest.end();
    }

    @Test
    void a_feed_that_lacks_repeats_or_swaps_a_change_has_another_digest() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<FeedAnswer.Change> told = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(20); i++) {
                told.add(new FeedAnswer.Change("case " + i, random.nextBoolean() ? "ACCEPTED" : "ISSUED", random.nextBoolean() ? "" : null, null, "2026-11-21T01:00:00Z"));
            }
            List<FeedAnswer.Change> heard = new ArrayList<>(told);
            int at = random.nextInt(heard.size());
            switch (random.nextInt(3)) {
                case 0 -> heard.remove(at);
                case 1 -> heard.add(at, heard.get(at));
                default -> java.util.Collections.swap(heard, at, (at + 1) % heard.size());
            }
            assertThat(digest(heard)).as("seed %d", seed).isNotEqualTo(digest(told));
            assertThat(digest(List.copyOf(told))).isEqualTo(digest(told));
        }
    }

    private static String digest(List<FeedAnswer.Change> changes) {
        String digest = FeedDigest.START;
        for (FeedAnswer.Change change : changes) {
            digest = FeedDigest.after(digest, change);
        }
        return digest;
    }
}

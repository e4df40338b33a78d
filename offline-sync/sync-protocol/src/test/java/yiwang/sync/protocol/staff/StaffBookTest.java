package yiwang.sync.protocol.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import yiwang.sync.protocol.wire.Ed25519;

class StaffBookTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Ed25519.Keys CENTRE = Ed25519.generate();

    @Test
    void the_time_of_a_grant_begins_with_its_first_moment_and_ends_before_its_last() {
        StaffBook book = StaffBook.EMPTY.with(grant("g1", "0007", 0, 100));
        assertThat(book.standing("0007", "accept", NOON.minusMillis(1))).isEqualTo(new StaffStanding.NotYet(NOON));
        assertThat(book.standing("0007", "accept", NOON)).isEqualTo(new StaffStanding.Granted(NOON.plusSeconds(100)));
        assertThat(book.standing("0007", "accept", NOON.plusSeconds(100).minusMillis(1))).isInstanceOf(StaffStanding.Granted.class);
        assertThat(book.standing("0007", "accept", NOON.plusSeconds(100))).isEqualTo(new StaffStanding.Expired(NOON.plusSeconds(100)));
        assertThat(book.standing("0007", "open the safe", NOON)).isEqualTo(new StaffStanding.Missing());
        assertThat(StaffBook.EMPTY.standing("0007", "accept", NOON)).isEqualTo(new StaffStanding.Unregulated());
    }

    @Test
    void a_station_that_heard_only_a_revocation_lets_nobody_in() {
        assertThat(StaffBook.EMPTY.with(revoked("g1")).standing("0007", "accept", NOON)).isEqualTo(new StaffStanding.Missing());
    }

    @Test
    void words_heard_in_any_order_and_more_than_once_come_to_the_same() {
        List<UnaryOperator<StaffBook>> words = new ArrayList<>(List.of(book -> book.with(grant("g1", "0007", 0, 100)), book -> book.with(grant("g2", "0007", 50, 200)),
                book -> book.with(revoked("g2")), book -> book.with(grant("g3", "0008", 0, 10)), book -> book.with(revoked("g1"))));
        words.addAll(List.copyOf(words));
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            Collections.shuffle(words, random);
            StaffBook book = StaffBook.EMPTY;
            for (UnaryOperator<StaffBook> word : words) {
                book = word.apply(book);
            }
            assertThat(book.standing("0007", "accept", NOON.plusSeconds(60))).isEqualTo(new StaffStanding.Revoked());
            assertThat(book.standing("0008", "accept", NOON.plusSeconds(5))).isInstanceOf(StaffStanding.Granted.class);
            assertThat(book.grants()).hasSize(3);
        }
    }

    @Test
    void a_word_that_was_changed_or_is_for_another_station_or_of_another_signer_does_not_hold() {
        StaffGrant grant = grant("g1", "0007", 0, 100);
        assertThat(grant.holdsFor("s1", CENTRE.publicKey())).isTrue();
        assertThat(grant.holdsFor("s2", CENTRE.publicKey())).isFalse();
        assertThat(grant.holdsFor("s1", Ed25519.generate().publicKey())).isFalse();
        assertThat(new StaffGrant("g1", "s1", "0007", "accept", grant.from(), NOON.plusSeconds(101).toString(), grant.issuedAt(), grant.signature())
                .holdsFor("s1", CENTRE.publicKey())).isFalse();
        assertThat(new StaffGrant("g1", "s1", "0007", "accept", "yesterday", grant.until(), grant.issuedAt(), null).signedBy(CENTRE.privateKey())
                .holdsFor("s1", CENTRE.publicKey())).isFalse();
        assertThat(revoked("g1").holdsFor("s1", CENTRE.publicKey())).isTrue();
        assertThat(revoked("g1").holdsFor("s2", CENTRE.publicKey())).isFalse();
    }

    private static StaffGrant grant(String id, String officer, int from, int until) {
        return new StaffGrant(id, "s1", officer, StaffGrant.ACCEPT, NOON.plusSeconds(from).toString(), NOON.plusSeconds(until).toString(), NOON.toString(), null)
                .signedBy(CENTRE.privateKey());
    }

    private static GrantRevocation revoked(String id) {
        return new GrantRevocation(id, "s1", NOON.toString(), null).signedBy(CENTRE.privateKey());
    }
}

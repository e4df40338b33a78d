package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.SealedRecord;

/** The rest of a counter's day: who we are, catalogue, tickets, drafts, and what comes back from the centre. */
interface CounterContract extends StoreUnderTest {

    LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    default void the_identity_is_kept_and_may_be_renewed() {
        assertThat(store().identity()).contains(StoreUnderTest.station("E1"));
        accept("王桂兰");
        store().enrol(StoreUnderTest.station("E1"));
        accept("李建国");
        assertThat(store().pending(10, Long.MAX_VALUE)).extracting(SealedRecord::stationSeq).containsExactly(1L, 2L);
    }

    @Test
    default void the_newest_catalogue_replaces_the_one_before() {
        assertThat(store().catalogue()).isEmpty();
        store().saveCatalogue(new StoredCatalogue("2026.1", bytes("{\"v\":1}"), clock().instant()));
        store().saveCatalogue(new StoredCatalogue("2026.2", bytes("{\"v\":2}"), clock().instant()));

        StoredCatalogue kept = store().catalogue().orElseThrow();
        assertThat(kept.version()).isEqualTo("2026.2");
        assertThat(kept.packageBytes()).isEqualTo(bytes("{\"v\":2}"));
        assertThat(kept.fetchedAt()).isEqualTo(clock().instant());
    }

    @Test
    default void tickets_count_up_by_group_and_day_and_are_journaled_before_they_are_printed() {
        assertThat(List.of(take("A", TODAY), take("A", TODAY), take("B", TODAY), take("A", TODAY.plusDays(1))))
                .extracting(Ticket::number).containsExactly("A001", "A002", "B001", "A001");

        assertThat(store().tickets(TODAY)).extracting(Ticket::number).containsExactly("A001", "A002", "B001");
        assertThat(store().tickets(TODAY)).extracting(Ticket::outcome).containsOnly("pending");
        assertThat(store().pending(10, Long.MAX_VALUE)).extracting(SealedRecord::type).containsOnly("ticket.taken").hasSize(4);
    }

    @Test
    default void a_ticket_that_could_not_be_made_costs_no_number() {
        assertThatThrownBy(() -> store().takeTicket("A", TODAY, n -> {
            throw new IllegalStateException("no window open");
        }, t -> draft(Optional.empty(), "ticket.taken", "{}"))).hasMessage("no window open");
        assertThat(store().outbox().lastSeq()).isZero();
        assertThat(take("A", TODAY).number()).isEqualTo("A001");
    }

    @Test
    default void how_a_ticket_was_printed_is_noted_with_a_record() {
        Ticket ticket = take("A", TODAY);
        store().ticketOutcome(ticket.ticketId(), "maybe", draft(Optional.empty(), "ticket.printed", "{}"));

        Ticket kept = store().tickets(TODAY).getFirst();
        assertThat(kept.outcome()).isEqualTo("maybe");
        assertThat(kept).usingRecursiveComparison().ignoringFields("outcome").isEqualTo(ticket);
        assertThat(store().outbox().lastSeq()).isEqualTo(2);
        assertThatThrownBy(() -> store().ticketOutcome(UUID.randomUUID(), "not", draft(Optional.empty(), "ticket.printed", "{}")))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("ticket_unknown"));
        assertThat(store().outbox().lastSeq()).isEqualTo(2);
    }

    @Test
    default void drafts_are_overwritten_dropped_and_never_sent() {
        UUID draft = Uuid7.next(clock());
        UUID other = Uuid7.next(clock());
        store().saveDraft(draft, bytes("{\"姓名\":\"王\"}"), clock().instant());
        store().saveDraft(other, bytes("{}"), clock().advance(Duration.ofSeconds(1)));
        store().saveDraft(draft, bytes("{\"姓名\":\"王桂兰\"}"), clock().advance(Duration.ofSeconds(1)));

        assertThat(store().drafts()).extracting(Draft::draftId).containsExactly(draft, other);
        assertThat(store().drafts().getFirst().body()).isEqualTo(bytes("{\"姓名\":\"王桂兰\"}"));
        assertThat(store().drafts().getFirst().savedAt()).isEqualTo(clock().instant());
        store().dropDraft(draft);
        store().dropDraft(draft);
        assertThat(store().drafts()).extracting(Draft::draftId).containsExactly(other);
        assertThat(store().outbox().lastSeq()).isZero();
    }

    @Test
    default void what_the_centre_says_is_kept_with_the_cursor() {
        UUID id = accept("王桂兰").caseId();
        Instant at = clock().instant();
        assertThat(store().feedCursor()).isEmpty();

        store().applyFeed("c7", List.of(new CaseChange(id, "ACCEPTED", "99012126112400017", "", at),
                new CaseChange(UUID.randomUUID(), "DECIDED", "", "of another station", at),
                new CaseChange(id, "DECIDED", "", "准予", at, "{\"unheard_of\":{\"a\":[1]}}")));

        assertThat(store().feedCursor()).isEqualTo("c7");
        CaseEntry entry = store().find(id).orElseThrow();
        assertThat(entry.centreState()).contains("DECIDED");
        assertThat(entry.centreNo()).contains("99012126112400017");
        assertThat(entry.state()).isEqualTo("ACCEPTED");
        assertThat(store().changes(id)).containsExactly(new CaseChange(id, "ACCEPTED", "99012126112400017", "", at),
                new CaseChange(id, "DECIDED", "", "准予", at, "{\"unheard_of\":{\"a\":[1]}}"));
        assertThat(store().changes(UUID.randomUUID())).isEmpty();
    }

    private Ticket take(String group, LocalDate day) {
        return store().takeTicket(group, day, n -> new Ticket(Uuid7.next(clock()), group + "%03d".formatted(n), group, day,
                clock().instant(), n - 1, "pending"), t -> draft(Optional.empty(), "ticket.taken", "{\"n\":\"" + t.number() + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

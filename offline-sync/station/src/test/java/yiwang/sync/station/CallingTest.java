package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.queue.WaitingLine;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.station.queue.CallDesk;

/** Numbers given by this machine are called one after another. */
class CallingTest {

    private final Counter counter = Counter.open();
    private final CallDesk calls = counter.station.calls();

    @BeforeEach
    void three_people_wait() {
        counter.station.takeTicket("A");
        counter.station.takeTicket("A");
        counter.station.takeTicket("B");
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void whoever_has_waited_longest_is_next_and_the_one_before_has_been_served() {
        assertThat(calls.line().called()).isEmpty();
        assertThat(number(calls.next())).isEqualTo("A001");
        assertThat(numbers(calls.line().waiting())).containsExactly("A002", "B001");
        assertThat(number(calls.next())).isEqualTo("A002");
        assertThat(calls.line().served()).isEqualTo(1);
        calls.next();
        WaitingLine nobody = calls.next();
        assertThat(nobody.called()).isEmpty();
        assertThat(nobody.served()).isEqualTo(3);
        assertThat(types()).containsExactly("ticket.called", "ticket.served", "ticket.called", "ticket.served", "ticket.called", "ticket.served");
    }

    @Test
    void who_did_not_come_is_passed_over_and_may_come_back_before_the_others() {
        UUID first = calls.next().called().orElseThrow().ticketId();
        assertThat(numbers(calls.pass().passed())).containsExactly("A001");
        assertThat(number(calls.next())).isEqualTo("A002");

        WaitingLine back = calls.callBack(first);
        assertThat(number(back)).isEqualTo("A001");
        assertThat(back.passed()).isEmpty();
        assertThat(back.served()).as("the one before has been served").isEqualTo(1);
        assertThat(numbers(back.waiting())).containsExactly("B001");
        assertThat(number(calls.callBack(UUID.randomUUID()))).as("a ticket that was never passed over changes nothing").isEqualTo("A001");
    }

    @Test
    void called_once_more_stays_whose_turn_it_is_and_stands_in_the_journal_twice() {
        calls.recall();
        assertThat(types()).as("nobody is called yet").isEmpty();
        calls.next();
        assertThat(number(calls.recall())).isEqualTo("A001");
        assertThat(types()).containsExactly("ticket.called", "ticket.called");
    }

    @Test
    void the_window_becomes_free_without_calling_anybody() {
        calls.next();
        WaitingLine free = calls.serve();
        assertThat(free.called()).isEmpty();
        assertThat(free.waiting()).hasSize(2);
    }

    @Test
    void a_printer_that_answers_late_takes_nobodys_turn() {
        UUID first = calls.next().called().orElseThrow().ticketId();
        counter.station.ticketPrinted(first, "maybe");
        assertThat(number(calls.line())).isEqualTo("A001");
    }

    @Test
    void who_was_called_no_longer_stands_before_the_next_one() {
        calls.next();
        assertThat(counter.station.takeTicket("A").waiting()).isEqualTo(1);
    }

    @Test
    void the_next_day_begins_with_an_empty_line() {
        calls.next();
        counter.clock.advance(Duration.ofDays(1));
        assertThat(calls.line()).isEqualTo(WaitingLine.EMPTY);
    }

    private static String number(WaitingLine line) {
        return line.called().map(CallingTest::plain).orElse("nobody");
    }

    /** A machine that has none of the hall's numbers yet marks its own behind them. */
    private static String plain(Ticket ticket) {
        return ticket.number().replaceFirst("-.*", "");
    }

    private static List<String> numbers(List<Ticket> tickets) {
        return tickets.stream().map(CallingTest::plain).toList();
    }

    private List<String> types() {
        return counter.store.pending(100, Long.MAX_VALUE).stream().map(SealedRecord::type).filter(type -> !type.equals("ticket.taken")).toList();
    }
}

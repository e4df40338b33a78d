package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.station.CaseReview.Outcome;

class DecidingTest {

    private static final List<Fault> BLURRED = List.of(new Fault("M04", "照片看不清", "请重新拍"));

    private final Counter counter = Counter.open();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_complete_case_is_accepted_with_its_promise_and_stands_in_the_journal() {
        CaseRequest request = counter.complete();

        assertThat(counter.station.review(request).best()).isEqualTo(Outcome.ACCEPT);
        CaseView view = counter.decided(request, new Decision.Accept());

        assertThat(view.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(view.file().receiptNo()).startsWith("L990121100201A1261124").hasSize(26);
        assertThat(view.file().promisedDue()).as("a limit in days is the same without a line").contains(LocalDate.of(2026, 12, 8));
        assertThat(view.saved()).isEqualTo(Counter.MORNING);
        assertThat(view.sent()).isEmpty();
        assertThat(view.centre()).isEmpty();
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).singleElement().satisfies(record -> assertThat(record.type()).isEqualTo("case.accepted"));
        assertThat(counter.station.find(request.caseId())).contains(view);
    }

    @Test
    void deferred_materials_make_a_tolerant_acceptance_with_a_day_to_follow() {
        CaseRequest request = counter.deferring("M04");

        CaseReview review = counter.station.review(request);
        assertThat(review.best()).isEqualTo(Outcome.ACCEPT_TOLERANT);
        assertThat(review.closed().get(Outcome.ACCEPT).code()).isEqualTo("materials_deferred");
        CaseView view = counter.decided(request, new Decision.Accept());
        assertThat(view.state()).isEqualTo(CaseState.TOLERANCE);
        assertThat(view.file().toleranceDue()).isPresent();
    }

    @Test
    void what_may_not_follow_later_keeps_a_case_from_being_accepted() {
        assertThat(counter.refused(counter.deferring("M01", "M04"), new Decision.Accept())).containsExactly("material_not_tolerable");
        assertThat(counter.refused(counter.withoutBankCard(), new Decision.Accept())).containsExactly("material_missing");
    }

    @Test
    void a_correction_names_every_fault_and_a_last_day() {
        CaseRequest request = counter.withoutBankCard();

        assertThat(counter.station.review(request).best()).isEqualTo(Outcome.CORRECT);
        assertThat(counter.refused(request, new Decision.Correct(List.of()))).containsExactly("correction_without_fault");
        CaseView view = counter.decided(request, new Decision.Correct(BLURRED));
        assertThat(view.state()).isEqualTo(CaseState.CORRECTION);
        assertThat(view.file().faults()).isEqualTo(BLURRED);
        assertThat(view.file().correctionDue()).isPresent();
        assertThat(view.file().promisedDue()).as("nothing is promised yet").isEmpty();
    }

    @Test
    void a_refusal_needs_its_reason() {
        CaseRequest request = counter.complete();

        assertThat(counter.refused(request, new Decision.Refuse(" ", ""))).containsExactly("refusal_without_reason");
        CaseView view = counter.decided(request, new Decision.Refuse("不是本县户籍", "请到户籍地"));
        assertThat(view.state()).isEqualTo(CaseState.REFUSED);
        assertThat(view.file().history().getLast().note()).contains("不是本县户籍", "请到户籍地");
    }

    @Test
    void received_today_and_accepted_tomorrow_is_one_case_under_one_number() {
        CaseRequest request = counter.complete();
        CaseView received = counter.decided(request, new Decision.ReceiveOnly());
        assertThat(received.state()).isEqualTo(CaseState.RECEIVED);
        counter.clock.advance(java.time.Duration.ofDays(1));

        CaseView accepted = counter.decided(request, new Decision.Accept());

        assertThat(accepted.file().receiptNo()).isEqualTo(received.file().receiptNo());
        assertThat(accepted.file().queryCode()).isEqualTo(received.file().queryCode());
        assertThat(accepted.file().version()).isEqualTo(2);
        assertThat(accepted.file().history()).hasSize(2);
        assertThat(counter.store.countCases()).isEqualTo(1);
    }

    @Test
    void pressing_accept_twice_gives_the_same_answer_and_writes_nothing() {
        CaseRequest request = counter.complete();
        CaseView first = counter.decided(request, new Decision.Accept());

        assertThat(counter.decided(request, new Decision.Accept())).isEqualTo(first);
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void what_was_accepted_cannot_be_accepted_anew_with_other_words() {
        CaseRequest request = counter.complete();
        counter.decided(request, new Decision.Accept());

        CaseRequest changed = counter.with(request, request.applicant(), Counter.ALLOWANCE, Counter.FORM.replace("李建国", "张小满"));
        assertThat(counter.refused(changed, new Decision.Accept())).containsExactly("already_accepted");
        assertThat(counter.refused(request, new Decision.ReceiveOnly())).containsExactly("event_not_allowed");
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void two_hands_on_the_same_button_make_one_case_and_one_number() throws Exception {
        CaseRequest request = counter.complete();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Callable<DecideOutcome>> presses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                presses.add(() -> counter.station.decide(request, new Decision.Accept()));
            }
            Set<String> numbers = new java.util.HashSet<>();
            for (Future<DecideOutcome> press : hands.invokeAll(presses)) {
                numbers.add(((DecideOutcome.Decided) press.get()).view().file().receiptNo());
            }
            assertThat(numbers).hasSize(1);
        }
        assertThat(counter.store.countCases()).isEqualTo(1);
        assertThat(counter.store.pending(10, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void what_the_centre_has_decided_is_not_decided_again_here() {
        CaseRequest request = counter.complete();
        counter.decided(request, new Decision.Accept());
        counter.store.applyFeed("c1", List.of(new yiwang.sync.domain.port.StationStore.CaseChange(request.caseId(), "DECIDED", "", "", Counter.MORNING)));

        assertThat(counter.refused(request, new Decision.Correct(BLURRED))).containsExactly("event_not_allowed");
    }

    @Test
    void an_item_past_its_end_takes_nothing_but_a_refusal() {
        CaseRequest request = counter.with(counter.deferring(), counter.applicant(), Counter.EXPIRED, "{\"姓名\":\"王桂兰\",\"证件号\":\"990121194203150020\"}");

        CaseReview review = counter.station.review(request);
        assertThat(review.best()).isEqualTo(Outcome.REFUSE);
        assertThat(review.closed().keySet()).containsExactlyInAnyOrder(Outcome.ACCEPT, Outcome.ACCEPT_TOLERANT, Outcome.CORRECT, Outcome.RECEIVE_ONLY);
        assertThat(counter.refused(request, new Decision.Accept())).contains("item_expired");
        assertThat(counter.refused(request, new Decision.ReceiveOnly())).containsExactly("item_expired");
    }

    @Test
    void an_item_that_nobody_knows_is_refused() {
        CaseRequest request = counter.with(counter.complete(), counter.applicant(), "NOPE", Counter.FORM);

        assertThat(counter.refused(request, new Decision.Accept())).containsExactly("item_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"老人\":1}", "<html>"})
    void a_form_that_is_none_keeps_a_case_from_being_accepted(String form) {
        assertThat(counter.refused(counter.with(counter.complete(), counter.applicant(), Counter.ALLOWANCE, form), new Decision.Accept())).isNotEmpty();
    }

    @Test
    void a_form_names_each_field_that_fails() {
        CaseRequest request = counter.with(counter.complete(), counter.applicant(), Counter.ALLOWANCE, "{\"老人\":\"王桂兰\",\"出生日期\":\"1942-02-31\",\"多余\":1}");

        assertThat(counter.station.review(request).problems()).extracting(yiwang.sync.domain.problem.Problem::field)
                .contains("出生日期", "户籍地", "居住地", "紧急联系人", "多余");
    }

    @Test
    void the_one_who_acts_for_another_is_checked_too() {
        CaseRequest all = counter.complete();
        var wrong = new yiwang.sync.domain.person.Applicant("李建国", "111", "990121197506120030", "1", "01", "19750612", "", "", "", yiwang.sync.domain.person.Applicant.Source.ENTERED);
        CaseRequest request = new CaseRequest(all.caseId(), all.handleCode(), all.applicant(), Optional.of(wrong), all.form(), all.attachments(), Set.of(), Set.of(), Set.of(), "", "");

        assertThat(counter.refused(request, new Decision.Accept())).contains("id_check_digit");
    }

    @Test
    void an_expired_card_warns_and_keeps_nothing_back() {
        CaseRequest request = counter.with(counter.complete(), counter.applicant("valid_from", "20060101", "valid_to", "20260101"), Counter.ALLOWANCE, Counter.FORM);

        assertThat(counter.station.review(request).warnings()).extracting(yiwang.sync.domain.problem.Problem::code).contains("card_expired");
        assertThat(counter.decided(request, new Decision.Accept()).state()).isEqualTo(CaseState.ACCEPTED);
    }
}

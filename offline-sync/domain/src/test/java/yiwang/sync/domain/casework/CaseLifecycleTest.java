package yiwang.sync.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yiwang.sync.domain.casework.CaseState.*;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.sync.domain.problem.Problem;

class CaseLifecycleTest {

    /** Every lawful move; what is not here must be refused. Events: in the order of {@link CaseEventNames#all()}. */
    private static final String TABLE = """
            DRAFT:         pre_submit>PRE_SUBMITTED receive>RECEIVED request_correction>CORRECTION accept>ACCEPTED accept_tolerant>TOLERANCE refuse>REFUSED
            PRE_SUBMITTED: pre_pass>PRE_PASSED pre_return>PRE_RETURNED withdraw>WITHDRAWN
            PRE_PASSED:    receive>RECEIVED request_correction>CORRECTION accept>ACCEPTED accept_tolerant>TOLERANCE refuse>REFUSED withdraw>WITHDRAWN
            PRE_RETURNED:  pre_submit>PRE_SUBMITTED withdraw>WITHDRAWN
            RECEIVED:      request_correction>CORRECTION accept>ACCEPTED accept_tolerant>TOLERANCE refuse>REFUSED supply_material>RECEIVED grant>DECIDED deny>DECIDED issue>ISSUED deliver>DELIVERED withdraw>WITHDRAWN terminate>TERMINATED transfer>TRANSFERRED
            CORRECTION:    receive>RECEIVED request_correction>CORRECTION accept>ACCEPTED accept_tolerant>TOLERANCE refuse>REFUSED supply_material>RECEIVED withdraw>WITHDRAWN terminate>TERMINATED transfer>TRANSFERRED
            TOLERANCE:     request_correction>CORRECTION accept>ACCEPTED accept_tolerant>TOLERANCE supply_material>ACCEPTED open_special>SPECIAL extend>TOLERANCE grant>DECIDED deny>DECIDED issue>ISSUED deliver>DELIVERED withdraw>WITHDRAWN terminate>TERMINATED transfer>TRANSFERRED
            ACCEPTED:      request_correction>CORRECTION accept>ACCEPTED supply_material>ACCEPTED open_special>SPECIAL extend>ACCEPTED grant>DECIDED deny>DECIDED issue>ISSUED deliver>DELIVERED withdraw>WITHDRAWN terminate>TERMINATED transfer>TRANSFERRED
            REFUSED:
            SPECIAL:       supply_material>SPECIAL close_special>ACCEPTED withdraw>WITHDRAWN terminate>TERMINATED transfer>TRANSFERRED
            DECIDED:       supply_material>DECIDED issue>ISSUED deliver>DELIVERED
            ISSUED:        supply_material>ISSUED deliver>DELIVERED
            DELIVERED:     archive>ARCHIVED
            WITHDRAWN:
            TERMINATED:
            TRANSFERRED:
            ARCHIVED:
            """;

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void every_event_in_every_state_is_answered_as_the_table_says(CaseState state) {
        String row = TABLE.lines().filter(line -> line.startsWith(state + ":")).findFirst().orElseThrow() + " ";
        for (String name : CaseEventNames.all()) {
            switch (CaseLifecycle.apply(state, event(name))) {
                case Transition.Moved moved -> assertThat(row).contains(" " + name + ">" + moved.state() + " ");
                case Transition.NotAllowed no -> {
                    assertThat(row).doesNotContain(" " + name + ">");
                    assertThat(no.problem().code()).isEqualTo("event_not_allowed");
                    assertThat(no.problem().sentence()).contains(state.word(), CaseEventNames.word(event(name)));
                }
            }
        }
    }

    @Test
    void accepting_with_tolerance_starts_the_clock_and_prints_notice_and_pledge() {
        assertThat(effects(DRAFT, "accept_tolerant")).containsExactly(new CaseEffect.StartClock(), new CaseEffect.SetToleranceDue(),
                new CaseEffect.PrintPaper(CasePaper.ACCEPTANCE), new CaseEffect.PrintPaper(CasePaper.TOLERANCE_PLEDGE));
    }

    @Test
    void a_department_may_confirm_the_counters_acceptance_and_nothing_starts_again() {
        assertThat(effects(ACCEPTED, "accept")).isEmpty();
        assertThat(effects(TOLERANCE, "accept_tolerant")).isEmpty();
        assertThat(effects(TOLERANCE, "accept")).containsExactly(new CaseEffect.ClearToleranceDue());
    }

    @Test
    void a_received_case_has_five_days_until_acceptance_must_be_decided() {
        assertThat(effects(DRAFT, "receive")).containsExactly(new CaseEffect.StartAcceptanceLimit(5),
                new CaseEffect.PrintPaper(CasePaper.RECEIPT));
        assertThat(effects(RECEIVED, "accept")).containsExactly(new CaseEffect.StopAcceptanceLimit(), new CaseEffect.StartClock(),
                new CaseEffect.PrintPaper(CasePaper.ACCEPTANCE));
    }

    @Test
    void a_special_procedure_pauses_and_an_extension_moves_the_due_date() {
        assertThat(effects(ACCEPTED, "open_special")).startsWith(new CaseEffect.PauseClock());
        assertThat(effects(SPECIAL, "close_special")).containsExactly(new CaseEffect.ResumeClock());
        assertThat(moved(ACCEPTED, new CaseEvent.Extend(10, "案情复杂")).effects()).containsExactly(new CaseEffect.MoveDue(10),
                new CaseEffect.PrintPaper(CasePaper.EXTENSION));
    }

    @Test
    void the_result_of_a_tolerated_case_waits_for_what_is_missing() {
        assertThat(effects(TOLERANCE, "grant")).contains(new CaseEffect.RequireDeferredMaterials(), new CaseEffect.StopClock());
        assertThat(effects(ACCEPTED, "grant")).doesNotContain(new CaseEffect.RequireDeferredMaterials());
    }

    @Test
    void one_of_two_missing_materials_does_not_end_the_tolerance() {
        assertThat(moved(TOLERANCE, new CaseEvent.SupplyMaterial("M04", false)).state()).isEqualTo(TOLERANCE);
        assertThat(moved(TOLERANCE, new CaseEvent.SupplyMaterial("M04", true)).state()).isEqualTo(ACCEPTED);
    }

    @Test
    void a_refusal_without_a_reason_is_flagged() {
        assertThat(moved(RECEIVED, new CaseEvent.Refuse("")).effects()).contains(new CaseEffect.FlagReasonMissing());
        assertThat(moved(RECEIVED, new CaseEvent.Refuse("不属于本机关职权")).effects()).doesNotContain(new CaseEffect.FlagReasonMissing());
    }

    @Test
    void what_the_centre_calls_correction_carries_its_note_as_the_fault() {
        CaseEvent event = CaseEvent.ofWireName("CORRECTION", "请补交银行卡复印件").toOptional().orElseThrow();
        assertThat(event).isEqualTo(new CaseEvent.RequestCorrection(List.of(new Fault("", "请补交银行卡复印件", "")), "请补交银行卡复印件"));
        assertThat(moved(TOLERANCE, event).state()).isEqualTo(CORRECTION);
    }

    @ParameterizedTest
    @CsvSource({"decide, grant", "DECIDED, grant", "Decide-Deny, deny", "ISSUED, issue", "DELIVERED, deliver",
        "request-correction, request_correction", " Accept_With_Tolerance , accept_tolerant", "supply, supply_material"})
    void people_may_call_an_event_by_other_names(String typed, String wireName) {
        assertThat(event(typed).wireName()).isEqualTo(wireName);
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void a_states_name_is_the_event_that_leads_there(CaseState state) {
        CaseEvent event = event(state.name());
        assertThat(CaseState.values()).anyMatch(from ->
                CaseLifecycle.apply(from, event) instanceof Transition.Moved moved && moved.state() == state);
    }

    @Test
    void wire_names_read_back_and_unknown_ones_are_refused_with_the_list() {
        for (String name : CaseEventNames.all()) {
            assertThat(event(name.toUpperCase(Locale.ROOT).replace('_', '-')).wireName()).isEqualTo(name);
        }
        List<Problem> problems = CaseEvent.ofWireName("explode", null).problems();
        assertThat(problems).extracting(Problem::code).containsExactly("event_unknown");
        assertThat(problems.getFirst().sentence()).contains("deliver");
    }

    @Test
    void no_walk_of_events_counts_time_before_acceptance_or_after_the_end() {
        Random random = new Random(20261121);
        List<String> names = List.copyOf(CaseEventNames.all());
        for (int walk = 0; walk < 3000; walk++) {
            CaseState state = DRAFT;
            boolean accepted = false;
            for (int step = 0; step < 25; step++) {
                if (CaseLifecycle.apply(state, event(names.get(random.nextInt(names.size())))) instanceof Transition.Moved moved) {
                    accepted |= moved.effects().contains(new CaseEffect.StartClock());
                    if (moved.effects().contains(new CaseEffect.StopClock())) {
                        assertThat(accepted).isTrue();
                        assertThat(moved.state()).isNotIn(ACCEPTED, TOLERANCE, SPECIAL);
                    }
                    state = moved.state();
                    assertThat(state == ACCEPTED || state == TOLERANCE ? accepted : true).isTrue();
                }
            }
        }
    }

    private static CaseEvent event(String name) {
        return CaseEvent.ofWireName(name, "见附件").toOptional().orElseThrow();
    }

    private static Transition.Moved moved(CaseState state, CaseEvent event) {
        return (Transition.Moved) CaseLifecycle.apply(state, event);
    }

    private static List<CaseEffect> effects(CaseState state, String name) {
        return moved(state, event(name)).effects();
    }
}

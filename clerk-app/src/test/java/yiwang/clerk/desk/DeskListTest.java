package yiwang.clerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.clerk.Samples;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;
import yiwang.ui.sign.Truth;

class DeskListTest {

    private final DeskList list = new DeskList(Samples.catalogue(), Clock.fixed(Samples.NOW, Samples.ZONE));

    @Test
    void whoever_must_act_first_stands_first_and_drafts_stand_above_all() {
        CaseView fine = Samples.view(CaseState.DECIDED, LocalDate.of(2026, 11, 12), null);
        CaseView late = Samples.view(CaseState.ACCEPTED, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 20));
        CaseView dueToday = Samples.view(CaseState.ACCEPTED, LocalDate.of(2026, 11, 3), Samples.TODAY);
        DraftLine draft = new DraftLine(UUID.randomUUID(), Samples.CODE, "王桂兰", Samples.NOW);

        List<DeskRow> rows = list.rows(List.of(fine, dueToday, late), List.of(draft), Line.ONLINE);

        assertThat(rows).extracting(r -> r.limit().kind())
                .containsExactly(CaseLimit.Kind.FILLING, CaseLimit.Kind.RED, CaseLimit.Kind.YELLOW, CaseLimit.Kind.STOPPED);
        assertThat(rows.getFirst().who()).isEqualTo("王*兰");
        assertThat(rows.getFirst().itemName()).isEqualTo("高龄老人津贴给付");
    }

    @Test
    void without_a_line_nothing_is_said_to_be_on_its_way() {
        CaseView saved = Samples.view(CaseState.ACCEPTED, Samples.TODAY, Samples.TODAY.plusDays(14));
        assertThat(CaseTruths.of(saved, Line.OFFLINE)).isEqualTo(new CaseTruths(Truth.DONE, Truth.NOT_YET, Truth.NOT_YET));
        assertThat(CaseTruths.of(saved, Line.ONLINE)).isEqualTo(new CaseTruths(Truth.DONE, Truth.GOING, Truth.NOT_YET));
    }

    @Test
    void a_case_that_the_centre_refuses_asks_for_a_person_and_stands_on_the_list_of_today() {
        CaseView plain = Samples.view(CaseState.ACCEPTED, Samples.TODAY, Samples.TODAY.plusDays(14));
        CaseView stuck = new CaseView(plain.file(), plain.state(), plain.saved(), Optional.empty(), Optional.empty(), Optional.of("record_conflict"), List.of());

        List<DeskRow> rows = list.rows(List.of(stuck), List.of(), Line.ONLINE);

        assertThat(rows.getFirst().truths().sent()).isEqualTo(Truth.NEEDS_PERSON);
        assertThat(rows.getFirst().step()).isEqualTo(NextStep.SEE_REASON);
        assertThat(Todo.of(rows)).extracting(Todo::kind).containsExactly(Todo.Kind.NOT_DELIVERED);
    }

    @Test
    void what_is_to_be_done_today_is_counted_from_the_cases_and_is_empty_without_any() {
        CaseView received = Samples.view(CaseState.RECEIVED, Samples.TODAY, null);
        assertThat(Todo.of(list.rows(List.of(received), List.of(), Line.ONLINE))).extracting(Todo::kind).containsExactly(Todo.Kind.TO_DECIDE);
        assertThat(Todo.of(List.of())).isEmpty();
    }

    @Test
    void the_tabs_hold_what_their_words_say() {
        List<DeskRow> rows = list.rows(List.of(Samples.view(CaseState.CORRECTION, Samples.TODAY, null),
                Samples.view(CaseState.TOLERANCE, Samples.TODAY, Samples.TODAY.plusDays(14))), List.of(), Line.OFFLINE);
        DeskState state = new DeskState(true, rows, 2, true, DeskFilter.CORRECTION, List.of(), DeskDay.of(rows, 2));
        assertThat(state.shown()).singleElement().extracting(DeskRow::state).isEqualTo(CaseState.CORRECTION);
        assertThat(state.count(DeskFilter.NOT_AT_CENTRE)).isEqualTo(2);
        assertThat(state.day()).isEqualTo(new DeskDay(2, 1, 1, 2));
    }
}

package yiwang.clerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.clerk.Samples;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardPicture;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.IdentityCard;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station.ApplicantOutcome;

class IntakeFlowTest {

    private static final IdentityCard CARD = new IdentityCard(CardKind.RESIDENT, Map.of(CardField.NAME, "王桂兰", CardField.ID_NUMBER, "990121194203150020"),
            List.of(), new byte[0], "");
    private final IntakeFlow flow = new IntakeFlow("3017", "3 号窗口");
    private final IntakeState empty = IntakeState.begin(Samples.allowance(), Samples.form(),
            CaseDraft.begin(UUID.randomUUID(), Samples.CODE, Samples.NOW), Optional.empty());

    @Test
    void a_card_fills_the_form_and_every_value_says_where_it_came_from() {
        IntakeState waiting = flow.on(empty, new IntakeEvent.CardAsked(Person.APPLICANT)).state();
        IntakeFlow.Next read = flow.on(waiting, new IntakeEvent.CardAnswered(Person.APPLICANT, new CardReadOutcome.Read(CARD)));
        assertThat(read.effects()).singleElement().isEqualTo(new IntakeEffect.CheckPerson(Person.APPLICANT, false,
                Map.of("type", "resident", "name", "王桂兰", "id_number", "990121194203150020")));

        IntakeState filled = identified(read.state());
        assertThat(filled.draft().entries().get("elder")).isEqualTo(FieldEntry.fromCard("王桂兰"));
        assertThat(filled.draft().text("birth")).isEqualTo("1942-03-15");
    }

    @Test
    void typing_turns_the_chip_to_entered_and_another_read_does_not_overwrite_it() {
        IntakeState typed = flow.on(identified(empty), new IntakeEvent.FieldEdited("elder", "王桂蘭")).state();
        assertThat(typed.draft().entries().get("elder")).isEqualTo(new FieldEntry("王桂蘭", FieldSource.ENTERED, Optional.of(FieldSource.CARD)));
        assertThat(identified(typed).draft().text("elder")).isEqualTo("王桂蘭");
    }

    @Test
    void every_outcome_of_the_reader_has_its_sentence_and_keeps_what_was_filled_in() {
        IntakeState typed = flow.on(empty, new IntakeEvent.FieldEdited("contact", "李建国")).state();
        for (CardReadOutcome outcome : List.of(new CardReadOutcome.NoCard(), new CardReadOutcome.UnknownCard("Z"),
                new CardReadOutcome.LiftAndRetry("9F41"), new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.ABSENT, "")),
                new CardReadOutcome.CheckFailed(CardKind.RESIDENT, List.of(new CardReadOutcome.Problem("id_check_digit", "校验码不对。"))))) {
            IntakeState waiting = flow.on(typed, new IntakeEvent.CardAsked(Person.APPLICANT)).state();
            IntakeState after = flow.on(waiting, new IntakeEvent.CardAnswered(Person.APPLICANT, outcome)).state();
            assertThat(after.notice()).as("%s", outcome).isPresent();
            assertThat(after.card()).isEqualTo(IntakeState.CardStage.IDLE);
            assertThat(after.draft().text("contact")).isEqualTo("李建国");
            assertThat(after.draft().applicant()).isEmpty();
        }
    }

    @Test
    void the_face_of_a_card_is_shown_beside_its_holder_and_nobody_else() {
        CardPicture picture = new CardPicture(1, 1, new byte[] {1, 2, 3});
        IntakeState waiting = flow.on(empty, new IntakeEvent.CardAsked(Person.APPLICANT)).state();
        IntakeState read = flow.on(waiting, new IntakeEvent.CardAnswered(Person.APPLICANT, new CardReadOutcome.Read(CARD.with(picture)))).state();
        assertThat(read.photo()).as("before it is known who that is").isEmpty();
        IntakeState known = identified(read);
        assertThat(known.photo()).containsSame(picture);
        IntakeState another = flow.on(flow.on(known, new IntakeEvent.CardAsked(Person.APPLICANT)).state(), new IntakeEvent.CardAnswered(Person.APPLICANT,
                new CardReadOutcome.Read(new IdentityCard(CardKind.RESIDENT, Map.of(CardField.NAME, "李建国", CardField.ID_NUMBER, "990121196807120011"),
                        List.of(), new byte[0], "").with(new CardPicture(1, 1, new byte[3]))))).state();
        assertThat(another.photo()).as("another card while the first applicant still stands there").isEmpty();
        assertThat(known.toString() + read.face()).doesNotContain("990121");
    }

    @Test
    void a_card_that_keeps_its_name_to_itself_fills_in_nobody_and_says_what_to_do() {
        IdentityCard nameless = new IdentityCard(CardKind.SOCIAL, Map.of(CardField.VERSION, "3.00"), List.of(), new byte[0], "");
        IntakeState waiting = flow.on(empty, new IntakeEvent.CardAsked(Person.APPLICANT)).state();
        IntakeFlow.Next next = flow.on(waiting, new IntakeEvent.CardAnswered(Person.APPLICANT, new CardReadOutcome.Read(nameless)));
        assertThat(next.effects()).isEmpty();
        assertThat(next.state().notice()).hasValueSatisfying(notice -> assertThat(notice.code()).isEqualTo("card_nameless"));
    }

    @Test
    void a_card_that_nobody_waits_for_any_more_changes_nothing() {
        IntakeState waiting = flow.on(empty, new IntakeEvent.CardAsked(Person.APPLICANT)).state();
        IntakeState cancelled = flow.on(waiting, new IntakeEvent.CardCancelled()).state();
        assertThat(flow.on(cancelled, new IntakeEvent.CardAnswered(Person.APPLICANT, new CardReadOutcome.Read(CARD))).effects()).isEmpty();
    }

    @Test
    void a_late_answer_about_an_older_form_is_not_used() {
        IntakeState first = flow.on(identified(empty), new IntakeEvent.FieldEdited("contact", "李")).state();
        IntakeState second = flow.on(first, new IntakeEvent.FieldEdited("contact", "李建国")).state();
        List<Problem> old = List.of(Problem.of("too_short", "contact", "太短。"));
        assertThat(flow.on(second, new IntakeEvent.FormChecked(first.revision(), old)).state().problems()).isEmpty();
        assertThat(flow.on(second, new IntakeEvent.FormChecked(second.revision(), old)).state().problems()).isEqualTo(old);
    }

    @Test
    void only_what_changed_is_saved_and_what_was_typed_during_the_saving_is_saved_next_time() {
        assertThat(flow.on(empty, new IntakeEvent.SaveDue()).effects()).isEmpty();
        IntakeState typed = flow.on(empty, new IntakeEvent.FieldEdited("contact", "李")).state();
        assertThat(flow.on(typed, new IntakeEvent.SaveDue()).effects()).hasSize(1);
        IntakeState more = flow.on(typed, new IntakeEvent.FieldEdited("contact", "李建国")).state();
        IntakeState saved = flow.on(more, new IntakeEvent.DraftSaved(typed.revision(), Samples.NOW)).state();
        assertThat(saved.unsaved()).isTrue();
        assertThat(flow.on(saved, new IntakeEvent.DraftSaved(more.revision(), Samples.NOW)).state().unsaved()).isFalse();
    }

    @Test
    void deferring_a_material_and_then_scanning_it_leaves_it_scanned() {
        IntakeState deferred = flow.on(identified(empty), new IntakeEvent.MaterialChosen("M04", MaterialChoice.DEFER)).state();
        assertThat(deferred.draft().deferred()).containsExactly("M04");
        IntakeState scanned = flow.on(deferred, new IntakeEvent.Attached(new AttachmentRef("a1", "M04", "ab", 3, "image/png", "scan.png"))).state();
        assertThat(scanned.draft().deferred()).isEmpty();
        assertThat(scanned.draft().attachmentsOf("M04")).hasSize(1);
    }

    @Test
    void while_a_decision_is_saved_nothing_changes_and_a_full_disk_leaves_everything_as_it_was() {
        IntakeState ready = identified(empty);
        IntakeFlow.Next deciding = flow.on(ready, new IntakeEvent.Decide(new Decision.Accept()));
        assertThat(deciding.effects()).singleElement().isInstanceOf(IntakeEffect.Decide.class);
        assertThat(flow.on(deciding.state(), new IntakeEvent.FieldEdited("contact", "别人")).state()).isSameAs(deciding.state());
        assertThat(flow.on(deciding.state(), new IntakeEvent.Decide(new Decision.Accept())).effects()).isEmpty();

        IntakeState full = flow.on(deciding.state(), new IntakeEvent.Answered(new DecideOutcome.NotSaved(Problem.of("disk_full", "硬盘满了。")))).state();
        assertThat(full.busy()).isFalse();
        assertThat(full.draft()).isEqualTo(ready.draft());
        assertThat(full.notice()).map(Problem::code).contains("disk_full");
    }

    @Test
    void once_decided_the_draft_is_dropped_and_nothing_more_happens() {
        IntakeState deciding = flow.on(identified(empty), new IntakeEvent.Decide(new Decision.Accept())).state();
        IntakeFlow.Next done = flow.on(deciding, new IntakeEvent.Answered(new DecideOutcome.Decided(
                Samples.view(CaseState.ACCEPTED, Samples.TODAY, Samples.TODAY.plusDays(14)))));
        assertThat(done.effects()).singleElement().isInstanceOf(IntakeEffect.DropDraft.class);
        assertThat(flow.on(done.state(), new IntakeEvent.Decide(new Decision.Accept())).effects()).isEmpty();
    }

    @Test
    void nothing_can_be_decided_for_nobody() {
        IntakeFlow.Next next = flow.on(empty, new IntakeEvent.Decide(new Decision.Accept()));
        assertThat(next.effects()).isEmpty();
        assertThat(next.state().notice()).map(Problem::code).contains("applicant_missing");
    }

    @Test
    void ways_that_the_guide_forbids_stay_on_the_screen_and_are_closed() {
        IntakeState reviewed = reviewed(identified(empty), CaseMaterial.Way.DEFERRED);
        List<MaterialRow> rows = MaterialRow.of(reviewed);
        MaterialRow book = rows.get(1);
        assertThat(book.segments()).contains(MaterialRow.Way.SCAN);
        assertThat(book.open()).doesNotContain(MaterialRow.Way.SCAN, MaterialRow.Way.DEFER);
        assertThat(book.chosen()).contains(MaterialRow.Way.LICENCE);
        assertThat(rows.get(3).chosen()).contains(MaterialRow.Way.DEFER);
        assertThat(Steps.of(reviewed)).extracting(Steps::ready, Steps::listed, Steps::decidable).containsExactly(3, 4, true);
    }

    private IntakeState reviewed(IntakeState state, CaseMaterial.Way way) {
        return flow.on(state, new IntakeEvent.Reviewed(state.revision(), Samples.review(way))).state();
    }

    private IntakeState identified(IntakeState state) {
        return flow.on(state, new IntakeEvent.PersonChecked(Person.APPLICANT, false, new ApplicantOutcome.Ok(Samples.wangGuilan(), List.of()))).state();
    }
}

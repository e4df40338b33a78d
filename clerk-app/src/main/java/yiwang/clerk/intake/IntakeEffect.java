package yiwang.clerk.intake;

import java.util.Map;
import java.util.UUID;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.Decision;

/** What the flow wants done; carried out away from the screen's thread. */
public sealed interface IntakeEffect {

    record ReadCard(Person person) implements IntakeEffect { }

    record StopReading() implements IntakeEffect { }

    record CheckPerson(Person person, boolean typed, Map<String, String> cardFields) implements IntakeEffect { }

    record CheckForm(int revision, String formJson) implements IntakeEffect { }

    record Review(int revision, CaseRequest request) implements IntakeEffect { }

    record SaveDraft(int revision, CaseDraft draft) implements IntakeEffect { }

    record Decide(CaseRequest request, Decision decision) implements IntakeEffect { }

    record DropDraft(UUID draftId) implements IntakeEffect { }
}

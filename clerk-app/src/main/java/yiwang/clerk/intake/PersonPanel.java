package yiwang.clerk.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.intake.IntakeState.CardStage;
import yiwang.clerk.shell.Notices;
import yiwang.device.api.CardPicture;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** Who it is: read from the card, or typed by hand; and who came instead. */
final class PersonPanel {

    private final Texts texts;
    private final Clock clock;
    private final PersonActions actions;
    private final VBox root = new VBox();
    private Seen seen;

    /** What a clerk can ask for here. */
    interface PersonActions {

        void read(Person person);

        void stop();

        void type(Person person);

        void agentLeft();
    }

    PersonPanel(Texts texts, Clock clock, PersonActions actions) {
        this.texts = texts;
        this.clock = clock;
        this.actions = actions;
        root.getStyleClass().add("cl-person");
    }

    Node node() {
        return root;
    }

    /** What the panel depends on: while it stays the same, the keyboard keeps its place. */
    private record Seen(CardStage card, Optional<Problem> notice, Optional<Applicant> applicant, Optional<Applicant> agent, Optional<CardPicture> photo) { }

    void show(IntakeState state) {
        Seen now = new Seen(state.card(), state.notice(), state.draft().applicant(), state.draft().agent(), state.photo());
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        root.getChildren().clear();
        if (state.card() != CardStage.IDLE) {
            root.getChildren().add(waiting(state.card()));
        }
        state.notice().ifPresent(notice -> root.getChildren().add(Notices.box(notice, texts)));
        Optional<Applicant> who = state.draft().applicant();
        if (who.isEmpty()) {
            if (state.card() == CardStage.IDLE) {
                root.getChildren().add(nobody());
            }
            return;
        }
        root.getChildren().add(known(who.get(), state.photo()));
        root.getChildren().add(agent(state));
    }

    private Node nobody() {
        Label title = new Label(texts.get("person.nobody"));
        title.getStyleClass().add("yw-title-3");
        Label how = new Label(texts.get("person.nobody.how"));
        how.getStyleClass().addAll("yw-small", "yw-muted");
        how.setWrapText(true);
        ActionButton read = ActionButton.primary(texts.get("person.read")).icon("remixal-contacts-line").key("Alt R").large()
                .onFire(fired -> actions.read(Person.APPLICANT));
        read.setId("person.read");
        ActionButton type = ActionButton.plain(texts.get("person.type")).icon("remixal-edit-2-line").key("Alt M")
                .onFire(fired -> actions.type(Person.APPLICANT));
        type.setId("person.type");
        type.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(title, how, read, type);
        box.getStyleClass().add("cl-person-nobody");
        return box;
    }

    private Node waiting(CardStage stage) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("cl-turning");
        Label title = new Label(texts.get(stage == CardStage.WAITING_AGENT ? "person.waiting.agent" : "person.waiting"));
        title.getStyleClass().add("yw-title-3");
        Label how = new Label(texts.get("person.waiting.how"));
        how.getStyleClass().addAll("yw-small", "yw-muted");
        how.setWrapText(true);
        ActionButton stop = ActionButton.plain(texts.get("person.stop")).key("Esc").onFire(fired -> actions.stop());
        VBox box = new VBox(new HBox(turning, title), how, stop);
        ((HBox) box.getChildren().getFirst()).getStyleClass().add("yw-row");
        box.getStyleClass().add("yw-tint-box");
        return box;
    }

    private Node known(Applicant who, Optional<CardPicture> picture) {
        Label name = new Label(who.name());
        name.getStyleClass().add("yw-title-2");
        name.setWrapText(true);
        Label line = new Label(PersonWords.line(who, LocalDate.now(clock), texts));
        line.getStyleClass().addAll("yw-small", "yw-muted");
        boolean card = who.source() == Applicant.Source.CARD;
        FlowPane tags = new FlowPane(new StateTag(card ? Tint.ACCENT : Tint.GREY, card ? "remixal-contacts-line" : "remixal-edit-2-line",
                texts.get(card ? "person.card" : "person.typed")));
        VBox words = new VBox(name, line, tags);
        words.getStyleClass().add("cl-person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(PersonPhoto.of(who, picture, texts), words);
        head.getStyleClass().add("cl-person-head");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("cl-facts");
        fact(facts, "person.number", Masking.numberOnOwnPaper(who.idNumber()));
        fact(facts, "person.address", who.address());
        fact(facts, "person.valid", PersonWords.date(who.validTo()));
        fact(facts, "person.mobile", Masking.mobile(who.mobile()));
        ActionButton again = ActionButton.plain(texts.get("person.again")).key("Alt R").small().onFire(fired -> actions.read(Person.APPLICANT));
        ActionButton type = ActionButton.link(texts.get("person.type")).small().onFire(fired -> actions.type(Person.APPLICANT));
        HBox ways = new HBox(again, type);
        ways.getStyleClass().add("yw-row");
        return new VBox(head, hair(), facts, ways);
    }

    private Node agent(IntakeState state) {
        VBox box = new VBox(hair());
        box.getStyleClass().add("cl-agent");
        Label title = new Label(texts.get("agent.title"));
        title.getStyleClass().addAll("yw-strong", "yw-small");
        Optional<Applicant> agent = state.draft().agent();
        if (agent.isPresent()) {
            GridPane facts = new GridPane();
            facts.getStyleClass().add("cl-facts");
            fact(facts, "agent.name", agent.get().name());
            fact(facts, "person.number", Masking.numberOnOwnPaper(agent.get().idNumber()));
            ActionButton left = ActionButton.link(texts.get("agent.left")).small().onFire(fired -> actions.agentLeft());
            box.getChildren().addAll(title, facts, left);
        } else {
            ActionButton read = ActionButton.plain(texts.get("agent.read")).key("Alt A").small().onFire(fired -> actions.read(Person.AGENT));
            ActionButton type = ActionButton.link(texts.get("person.type")).small().onFire(fired -> actions.type(Person.AGENT));
            HBox ways = new HBox(read, type);
            ways.getStyleClass().add("yw-row");
            box.getChildren().addAll(title, ways);
        }
        return box;
    }

    private void fact(GridPane grid, String key, String value) {
        if (!value.isEmpty()) {
            Label name = new Label(texts.get(key));
            name.getStyleClass().addAll("yw-small", "yw-muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(value);
            text.getStyleClass().add("yw-small");
            text.setWrapText(true);
            grid.addRow(grid.getRowCount(), name, text);
        }
    }

    private static Region hair() {
        Region line = new Region();
        line.getStyleClass().add("yw-hair");
        return line;
    }
}

package yiwang.clerk.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import yiwang.clerk.shell.DeviceWords;
import yiwang.clerk.shell.Notices;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.paper.PaperPrint;
import yiwang.sync.station.paper.PaperPrint.Fate;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** How printing stands: each answer of the printer, and what a person is asked when nobody can say. */
final class PrintBox extends VBox {

    private final PrintViewModel viewModel;
    private final Texts texts;
    private final ZoneId zone;
    /** After that a person looks at the printer anyway. */
    private final PauseTransition patience = new PauseTransition(Duration.seconds(5));

    PrintBox(PrintViewModel viewModel, Texts texts, ZoneId zone) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.zone = zone;
        getStyleClass().add("cl-print");
    }

    /** @param papers what this case has; @param printer whether this counter has a page printer */
    void show(PrintState state, List<PaperKind> papers, boolean printer) {
        patience.stop();
        getChildren().clear();
        for (PaperKind kind : papers) {
            getChildren().add(line(kind, state, printer));
        }
        state.now().ifPresent(kind -> outcome(state, kind));
        boolean idle = state.stage() == PrintState.Stage.IDLE || state.stage() == PrintState.Stage.ALL_OUT;
        boolean toDo = state.stage() == PrintState.Stage.IDLE && !papers.stream().allMatch(kind -> kept(kind).filter(print -> print.fate() == Fate.PRINTED).isPresent());
        ActionButton all = (toDo ? ActionButton.primary(texts.get("print.all")) : ActionButton.plain(texts.get("print.all.again")))
                .icon("remixmz-printer-line").key("F10").large().onFire(fired -> viewModel.print(papers));
        all.setId("print.all");
        all.impossible(!printer ? texts.get("print.none") : papers.isEmpty() ? texts.get("print.nothing") : null);
        if (idle) {
            getChildren().add(all);
        }
    }

    private HBox line(PaperKind kind, PrintState state, boolean printer) {
        Optional<PaperPrint> kept = kept(kind);
        boolean inHand = state.now().filter(kind::equals).isPresent();
        boolean out = state.out().contains(kind) || !inHand && kept.filter(print -> print.fate() == Fate.PRINTED).isPresent();
        Label name = new Label(texts.get("paper." + kind.name()));
        name.getStyleClass().add("yw-strong");
        Label word = new Label(inHand ? inHand(state) : kept.map(print -> texts.get("print.kept." + print.fate().name(), Timeline.time(print.at(), zone)))
                .orElseGet(() -> texts.get(out ? "print.out" : "print.notyet")));
        word.getStyleClass().addAll("yw-small", "yw-muted");
        VBox words = new VBox(name, word);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean stopped = inHand ? state.stage() != PrintState.Stage.PRINTING : !out && kept.isPresent();
        HBox row = new HBox(new Shape(out ? LampKind.NORMAL : stopped ? LampKind.YELLOW : LampKind.OFF), words);
        row.getStyleClass().add("cl-todo");
        boolean idle = state.stage() == PrintState.Stage.IDLE || state.stage() == PrintState.Stage.ALL_OUT;
        if (idle && printer) {
            ActionButton one = ActionButton.link(texts.get("print.one")).small().onFire(fired -> viewModel.print(List.of(kind)));
            one.setAccessibleText(texts.get("print.one.spoken", name.getText()));
            row.getChildren().add(one);
        }
        return row;
    }

    private String inHand(PrintState state) {
        return texts.get(switch (state.stage()) {
            case PRINTING -> "print.now";
            case ASK_PERSON -> "print.doubt";
            case NOT_PRINTED, FAILED, IDLE, ALL_OUT -> "print.stuck";
        });
    }

    private Optional<PaperPrint> kept(PaperKind kind) {
        return PaperPrint.newest(viewModel.prints().get(), kind);
    }

    private void outcome(PrintState state, PaperKind kind) {
        String paper = texts.get("paper." + kind.name());
        switch (state.stage()) {
            case PRINTING -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.getStyleClass().add("cl-turning");
                HBox row = new HBox(turning, new Label(texts.get("print.printing", paper)));
                row.getStyleClass().add("yw-row");
                Label look = muted(texts.get("print.look"));
                look.setId("print.look");
                look.setVisible(false);
                look.setManaged(false);
                patience.setOnFinished(waited -> {
                    look.setVisible(true);
                    look.setManaged(true);
                });
                patience.playFromStart();
                say("yw-tint-box", row, look);
            }
            case ASK_PERSON -> {
                Label question = title(texts.get("print.ask", paper));
                Label why = muted(state.fault().map(f -> DeviceWords.fault(f, texts) + texts.get("print.ask.why"))
                        .or(() -> kept(kind).map(print -> texts.get("print.ask.kept", Timeline.time(print.at(), zone)))).orElse(""));
                ActionButton yes = ActionButton.primary(texts.get("print.seen")).onFire(fired -> viewModel.seen());
                yes.setId("print.seen");
                ActionButton no = ActionButton.plain(texts.get("print.again")).onFire(fired -> viewModel.again());
                no.setId("print.again");
                say("cl-notice-tall", question, why, wide(yes), wide(no));
            }
            case NOT_PRINTED -> {
                Label title = title(texts.get("print.not", paper));
                Label why = muted(state.fault().map(f -> DeviceWords.fault(f, texts)).orElse(""));
                ActionButton again = ActionButton.primary(texts.get("print.retry")).onFire(fired -> viewModel.again());
                again.setId("print.again");
                say("cl-notice-tall", title, why, muted(texts.get("print.safe")), buttons(again));
            }
            case FAILED -> {
                state.notice().ifPresent(notice -> getChildren().add(Notices.box(notice, texts)));
                getChildren().add(buttons(ActionButton.plain(texts.get("print.retry")).onFire(fired -> viewModel.again())));
            }
            case IDLE, ALL_OUT -> { }
        }
    }

    private void say(String style, Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().addAll(style, "yw-tint-warn");
        getChildren().add(box);
    }

    private static ActionButton wide(ActionButton button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static HBox buttons(ActionButton... buttons) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(space);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("yw-row");
        return row;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("yw-title-3");
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("yw-small", "yw-muted");
        label.setWrapText(true);
        return label;
    }
}

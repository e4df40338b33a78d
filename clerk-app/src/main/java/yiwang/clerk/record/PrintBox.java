package yiwang.clerk.record;

import java.util.List;
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
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** How printing stands: each answer of the printer, and what a person is asked when nobody can say. */
final class PrintBox extends VBox {

    private final PrintViewModel viewModel;
    private final Texts texts;
    /** After that a person looks at the printer anyway. */
    private final PauseTransition patience = new PauseTransition(Duration.seconds(5));

    PrintBox(PrintViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
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
        ActionButton all = (state.stage() == PrintState.Stage.IDLE ? ActionButton.primary(texts.get("print.all")) : ActionButton.plain(texts.get("print.all.again")))
                .icon("remixmz-printer-line").key("F10").large().onFire(fired -> viewModel.print(papers));
        all.setId("print.all");
        all.impossible(!printer ? texts.get("print.none") : papers.isEmpty() ? texts.get("print.nothing") : null);
        if (idle) {
            getChildren().add(all);
        }
    }

    private HBox line(PaperKind kind, PrintState state, boolean printer) {
        boolean out = state.out().contains(kind);
        Label name = new Label(texts.get("paper." + kind.name()));
        name.getStyleClass().add("yw-strong");
        Label word = new Label(texts.get(out ? "print.out" : state.now().filter(kind::equals).isEmpty() ? "print.notyet" : switch (state.stage()) {
            case PRINTING -> "print.now";
            case ASK_PERSON -> "print.doubt";
            case NOT_PRINTED, FAILED, IDLE, ALL_OUT -> "print.stuck";
        }));
        word.getStyleClass().addAll("yw-small", "yw-muted");
        VBox words = new VBox(name, word);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean stopped = state.now().filter(kind::equals).isPresent() && state.stage() != PrintState.Stage.PRINTING;
        HBox row = new HBox(new Shape(out ? LampKind.NORMAL : stopped ? LampKind.YELLOW : LampKind.OFF), words);
        row.getStyleClass().add("cl-todo");
        boolean idle = state.stage() == PrintState.Stage.IDLE || state.stage() == PrintState.Stage.ALL_OUT;
        if (idle && printer) {
            row.getChildren().add(ActionButton.link(texts.get("print.one")).small().onFire(fired -> viewModel.print(List.of(kind))));
        }
        return row;
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
                Label why = muted(state.fault().map(f -> DeviceWords.fault(f, texts)).orElse("") + texts.get("print.ask.why"));
                ActionButton yes = ActionButton.primary(texts.get("print.seen")).onFire(fired -> viewModel.seen());
                yes.setId("print.seen");
                ActionButton no = ActionButton.plain(texts.get("print.again")).onFire(fired -> viewModel.again());
                no.setId("print.again");
                say("cl-notice-tall", question, why, buttons(yes, no));
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

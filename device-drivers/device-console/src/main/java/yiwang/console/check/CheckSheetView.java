package yiwang.console.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.check.CheckState.Phase;
import yiwang.console.sheet.SheetFrame;
import yiwang.console.sheet.TrialBox;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;
import yiwang.ui.view.Subscriptions;

/** The guided check: devices at the left, what to do now at the right, the signed sheet at the end. */
public final class CheckSheetView {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CheckViewModel viewModel;
    private final DeviceWords words;
    private final SheetFrame frame;
    private final VBox steps = new VBox();
    private final ProgressLine progress = new ProgressLine();
    private final Label title = Said.wrapped("", "yw-title-2");
    private final Label detail = Said.wrapped("", "yw-muted");
    private final TrialBox trial;
    private final ActionButton begin;
    private final ActionButton again;
    private final ActionButton over;
    private final ActionButton sign;
    private final ActionButton open;
    private Optional<SignedSheet> signed = Optional.empty();

    /** @param openPaper shows the paper of the signed sheet */
    public CheckSheetView(CheckViewModel viewModel, Runnable back, Consumer<SignedSheet> openPaper) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        this.trial = new TrialBox(words, Optional.empty());
        begin = button(ActionButton.primary(words.texts().get("check.begin")).icon("remixmz-play-circle-line"), "check-begin", viewModel::begin);
        again = button(ActionButton.primary(words.texts().get("check.again")).icon("remixmz-refresh-line"), "check-again", viewModel::again);
        over = button(ActionButton.plain(words.texts().get("check.over")), "check-over", viewModel::passOver);
        sign = button(ActionButton.primary(words.texts().get("check.sign.again")), "check-sign", viewModel::signAgain);
        open = button(ActionButton.primary(words.texts().get("check.open")).icon("remixal-file-text-line"), "check-open", () -> signed.ifPresent(openPaper));
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("dc-scroll", "dc-found");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(scroll);
        left.getStyleClass().add("dc-check-steps");
        VBox right = new VBox(progress, title, detail, trial);
        right.getStyleClass().addAll("dc-sheet-main", "dc-check-now");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(left, right);
        content.getStyleClass().add("dc-sheet-columns");
        frame = new SheetFrame(words.texts().get("check.title"), words.texts().get("check.explains"), words.texts().get("check.back"), back, content)
                .actions(over, again, begin, sign, open);
    }

    private static ActionButton button(ActionButton button, String id, Runnable action) {
        button.setId(id);
        return button.onFire(fired -> action.run());
    }

    public Node root() {
        return frame;
    }

    public void follow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.add(viewModel::leave);
    }

    private void show(CheckState state) {
        signed = state.sheet();
        frame.backWord(words.texts().get(state.phase() == Phase.SIGNED ? "check.done" : "check.back"));
        steps.getChildren().setAll(state.steps().stream().map(step -> row(step, state)).toList());
        int done = (int) state.steps().stream().filter(CheckStep::settled).count();
        progress.show(words.texts().get("check.progress", done, state.steps().size()), state.steps().isEmpty() ? 0 : (double) done / state.steps().size(), "");
        offer(begin, state.phase() == Phase.READY);
        offer(again, state.phase() == Phase.ASKING);
        offer(over, state.phase() == Phase.ASKING || state.phase() == Phase.TRYING);
        offer(sign, state.phase() == Phase.NOT_SIGNED);
        offer(open, state.phase() == Phase.SIGNED);
        begin.setDisable(state.steps().isEmpty());
        over.setText(words.texts().get(state.now().filter(CheckStep::wantsATicket).isPresent() ? "check.ticket" : "check.over"));
        state.now().ifPresentOrElse(step -> now(step, state.phase()), () -> between(state));
        focus(state.phase());
    }

    private void focus(Phase phase) {
        List.of(begin, again, sign, open).stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
    }

    private void now(CheckStep step, Phase phase) {
        title.setText(step.name());
        detail.setText(words.texts().get("check.do." + step.slot().role().name()));
        if (phase == Phase.TRYING) {
            trial.running(step.slot());
        } else {
            step.result().ifPresent(trial::result);
        }
    }

    private void between(CheckState state) {
        trial.clear();
        switch (state.phase()) {
            case SIGNED -> {
                SignedSheet sheet = state.sheet().orElseThrow();
                title.setText(words.texts().get(sheet.allWell() ? "check.well" : "check.wrong"));
                detail.setText(words.texts().get("check.signed", "%06d".formatted(sheet.sheet().number()), sheet.sheet().who(), sheet.shortSeal())
                        + tickets(sheet));
            }
            case NOT_SIGNED -> {
                title.setText(words.texts().get("check.notsigned"));
                detail.setText(words.texts().get("check.notsigned.then"));
            }
            case SIGNING -> {
                title.setText(words.texts().get("check.signing"));
                detail.setText("");
            }
            default -> {
                title.setText(words.texts().get(state.steps().isEmpty() ? "check.nothing" : "check.ready"));
                detail.setText(words.texts().get(state.steps().isEmpty() ? "check.nothing.then" : "check.ready.then"));
            }
        }
    }

    private String tickets(SignedSheet sheet) {
        List<String> numbers = sheet.sheet().lines().stream().map(CheckLine::ticket).filter(ticket -> !ticket.isEmpty()).toList();
        return numbers.isEmpty() ? "" : words.texts().get("said.then", words.texts().get("check.tickets", String.join(words.texts().get("comma"), numbers)));
    }

    private static void offer(ActionButton button, boolean on) {
        button.setVisible(on);
        button.setManaged(on);
    }

    private Node row(CheckStep step, CheckState state) {
        Lamp lamp = step.result().map(result -> new Lamp(DeviceSigns.lamp(result.verdict()), words.texts().get("verdict." + result.verdict().name()), ""))
                .orElseGet(() -> new Lamp(LampKind.OFF, words.texts().get(step.passedOver() ? "verdict.PASSED_OVER" : "check.waits"), ""));
        HBox row = new HBox(Said.disc(DeviceSigns.icon(step.slot().role()), "dc-disc-quiet"), Said.label(step.name(), "yw-strong"), Said.space(), lamp);
        row.getStyleClass().addAll("dc-device", "dc-step");
        row.pseudoClassStateChanged(CHOSEN, state.now().filter(now -> now.slot().equals(step.slot())).isPresent());
        return row;
    }
}

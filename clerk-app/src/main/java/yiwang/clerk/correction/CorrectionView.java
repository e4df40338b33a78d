package yiwang.clerk.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.CaseHead;
import yiwang.clerk.shell.DeviceWords;
import yiwang.clerk.shell.Notices;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.PaperDesk;
import yiwang.clerk.shell.ShellState;
import yiwang.device.api.DeviceKind;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** 一次性补正: every fault in one list, the paper beside it. */
public final class CorrectionView extends PageView {

    private final CorrectionViewModel viewModel;
    private final ObservableValue<ShellState> shell;
    private final Texts texts;
    private final Runnable back;
    private final CaseHead head;
    private final Card lines;
    private final VBox boxes = new VBox();
    private final VBox noticePlace = new VBox();
    private final PaperDesk paper;
    private final HBox printer = new HBox();
    private final ActionButton go;
    private final VBox root;
    private final List<FaultBox> faults = new ArrayList<>();

    public CorrectionView(CorrectionViewModel viewModel, ObservableValue<ShellState> shell, Item item, String who, LocalDate due, int days,
                          Texts texts, Runnable back) {
        this.viewModel = viewModel;
        this.shell = shell;
        this.texts = texts;
        this.back = back;
        StateTag once = new StateTag(Tint.YELLOW, "remixal-information-line", texts.get("correction.once"));
        head = new CaseHead(item.name(), texts, texts.get("scan.back"), back).tags(item, texts).second(who).end(once);
        lines = new Card(texts.get("correction.title"), "");
        boxes.getStyleClass().add("cl-faults");
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("cl-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        lines.add(noticePlace, scroll, limits(item, due, days));
        HBox.setHgrow(lines, Priority.ALWAYS);
        printer.getStyleClass().add("yw-row");
        paper = new PaperDesk(texts.get("paper.CORRECTION"), texts).preview().end(printer);
        HBox columns = new HBox(lines, paper);
        columns.getStyleClass().add("cl-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        Label title = new Label(texts.get("correction.foot"));
        title.getStyleClass().add("yw-title-3");
        Label detail = new Label(texts.get("correction.foot.detail"));
        detail.getStyleClass().addAll("yw-small", "yw-muted");
        detail.setWrapText(true);
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("yw-pair");
        HBox.setHgrow(words, Priority.ALWAYS);
        go = ActionButton.primary(texts.get("correction.go")).icon("remixmz-printer-line").key("F10").onFire(fired -> viewModel.decide());
        go.setId("correction.go");
        go.getStyleClass().add("yw-button-decision");
        HBox foot = new HBox(words, go);
        foot.getStyleClass().addAll("yw-card", "yw-decision");
        root = new VBox(head, columns, foot);
        root.getStyleClass().addAll("yw-main", "cl-case");
    }

    private Node limits(Item item, LocalDate due, int days) {
        HBox box = new HBox(limit("correction.due", texts.get("correction.due.day", due.getMonthValue(), due.getDayOfMonth()), texts.get("correction.due.days", days)),
                limit("correction.clock", texts.get("correction.clock.off"),
                        item.promisedDays() == 0 ? texts.get("correction.clock.spot") : texts.get("correction.clock.then", item.promisedDays())));
        box.getStyleClass().add("cl-limit-box");
        StackPane place = new StackPane(box);
        place.getStyleClass().add("cl-limit-place");
        return place;
    }

    private Node limit(String key, String value, String detail) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("yw-small", "yw-muted");
        Label big = new Label(value);
        big.getStyleClass().add("yw-title-2");
        Label small = new Label(detail);
        small.getStyleClass().addAll("yw-small", "yw-muted");
        VBox box = new VBox(name, big, small);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public List<Node> regions() {
        return List.of(head, boxes, go.getParent());
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("F10", "F10", texts.get("correction.go"), viewModel::decide),
                PageKey.of("Esc", "Esc", texts.get("keys.back"), back));
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(shell, this::showPrinter);
        viewModel.open();
    }

    private void show(CorrectionState state) {
        while (faults.size() < state.lines().size()) {
            FaultBox box = new FaultBox(viewModel, texts, faults.size());
            faults.add(box);
            boxes.getChildren().add(box);
        }
        for (int i = 0; i < faults.size(); i++) {
            faults.get(i).show(state.lines().get(i), i == state.open());
        }
        lines.remark(texts.get("correction.count", state.ticked().size()));
        state.paper().ifPresent(shot -> paper.show(shot.png()));
        go.setDisable(state.busy());
        noticePlace.getChildren().clear();
        state.notice().ifPresent(notice -> noticePlace.getChildren().add(Notices.box(notice, texts)));
        noticePlace.getStyleClass().setAll("cl-notice-place");
        noticePlace.setManaged(state.notice().isPresent());
    }

    private void showPrinter(ShellState state) {
        printer.getChildren().clear();
        state.devices().stream().filter(line -> line.kind() == DeviceKind.DOCUMENT_PRINTER).findFirst().ifPresentOrElse(line -> {
            String advice = DeviceWords.advice(line.status(), texts);
            printer(DeviceWords.lamp(line.status()), advice.isEmpty() ? texts.get("printer.ready") : advice);
        }, () -> printer(LampKind.OFF, texts.get("printer.none")));
    }

    private void printer(LampKind lamp, String word) {
        Label label = new Label(word);
        label.getStyleClass().addAll("yw-small", "yw-muted");
        Region space = new Region();
        printer.getChildren().setAll(new Shape(lamp), label, space);
    }
}

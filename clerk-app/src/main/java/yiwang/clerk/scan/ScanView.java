package yiwang.clerk.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.CaseHead;
import yiwang.clerk.shell.Notices;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.Question;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;
import yiwang.ui.view.Subscriptions;

/** Scanning one material: pages at the left, the page on the desk, its checks at the right. */
public final class ScanView extends PageView {

    private final ScanViewModel viewModel;
    private final Texts texts;
    private final Overlay overlay;
    private final Runnable back;
    private final Supplier<Optional<Path>> file;
    private final boolean scanner;
    private final CaseHead head;
    private final VBox thumbs = new VBox();
    private final Card pages;
    private final ScanDesk desk;
    private final Label comingWords = new Label();
    private final VBox working;
    private final ScrollPane strip;
    private final ActionButton scan;
    private final ActionButton add;
    private final VBox checks = new VBox();
    private final Card checkCard;
    private final VBox below = new VBox();
    private final ActionButton done;
    private final ActionButton keep;
    private final VBox root;

    /** @param file asks for a file on this machine; @param scanner whether this counter has a scanner */
    public ScanView(ScanViewModel viewModel, String itemName, String who, boolean scanner, Texts texts, Overlay overlay,
                    Supplier<Optional<Path>> file, Runnable back) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.overlay = overlay;
        this.back = back;
        this.file = file;
        this.scanner = scanner;
        Label locked = new Label(texts.get("scan.locked"), new Icon("remixal-lock-2-line", "cl-icon-16"));
        locked.getStyleClass().addAll("yw-small", "yw-muted");
        head = new CaseHead(itemName, texts, texts.get("scan.back"), this::away).second(who).end(locked);
        pages = new Card(texts.get("scan.pages"), "");
        thumbs.getStyleClass().add("cl-thumbs");
        scan = wide(ActionButton.plain(texts.get("scan.next")).icon("remixal-add-line").onFire(fired -> next()), "scan.next");
        if (scanner) {
            scan.key(texts.get("key.space"));
        }
        scan.impossible(scanner ? null : texts.get("scan.noscanner"));
        add = wide(ActionButton.plain(texts.get("scan.file")).icon("remixal-folder-open-line").key("Ctrl O").onFire(fired -> addFile()), "scan.file");
        VBox more = new VBox(scan, add);
        more.getStyleClass().add("cl-thumbs");
        strip = new ScrollPane(new VBox(thumbs, more));
        strip.setFitToWidth(true);
        strip.getStyleClass().add("cl-scroll");
        VBox.setVgrow(strip, Priority.ALWAYS);
        pages.add(strip);
        pages.getStyleClass().add("cl-pages-card");
        desk = new ScanDesk(texts, viewModel, this::dropAsked);
        checkCard = new Card(texts.get("scan.checks"), "").add(checks);
        keep = ActionButton.plain(texts.get("scan.keep")).icon("remixal-eye-line").onFire(fired -> viewModel.keep());
        keep.setId("scan.keep");
        keep.setMaxWidth(Double.MAX_VALUE);
        done = ActionButton.primary(texts.get("scan.done")).icon("remixal-check-line").key("Ctrl Enter").large().onFire(fired -> viewModel.finish());
        done.setId("scan.done");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox act = new VBox(below, space, keep, done);
        act.getStyleClass().addAll("yw-card", "cl-scan-act");
        VBox.setVgrow(act, Priority.ALWAYS);
        VBox right = new VBox(checkCard, act);
        right.getStyleClass().add("cl-scan-right");
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("cl-turning-large");
        comingWords.getStyleClass().addAll("yw-title-3", "cl-on-desk");
        working = new VBox(turning, comingWords);
        working.getStyleClass().add("cl-desk-working");
        working.setVisible(false);
        StackPane place = new StackPane(desk, working);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox columns = new HBox(pages, place, right);
        columns.getStyleClass().add("cl-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root = new VBox(head, columns);
        root.getStyleClass().addAll("yw-main", "cl-case");
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
        return List.of(pages, desk, done.getParent(), head);
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of(texts.get("key.space"), "Space", texts.get("keys.scan"), this::next),
                PageKey.of("R", "R", texts.get("keys.retake"), viewModel::retake),
                PageKey.of("Ctrl O", "Shortcut+O", texts.get("keys.file"), this::addFile),
                PageKey.of("[", "Open_Bracket", texts.get("scan.left"), () -> viewModel.rotate(-1)),
                PageKey.of("]", "Close_Bracket", texts.get("scan.right"), () -> viewModel.rotate(1)),
                PageKey.of("Delete", "Delete", texts.get("scan.drop"), this::dropAsked),
                PageKey.of("Ctrl Enter", "Shortcut+Enter", texts.get("scan.done"), viewModel::finish),
                PageKey.of("Esc", "Esc", texts.get("keys.back"), this::away));
    }

    @Override
    public void leave(Runnable go) {
        if (viewModel.state().get().pages().isEmpty()) {
            viewModel.leave();
            go.run();
        } else {
            Question.warn(overlay, texts.get("scan.leave"), texts.get("scan.leave.detail", viewModel.state().get().pages().size()),
                    texts.get("scan.leave.go"), texts.get("scan.leave.stay"), () -> {
                        viewModel.leave();
                        go.run();
                    });
        }
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(viewModel.waiting(), working::setVisible);
        whileShown.follow(viewModel.come(), pages -> comingWords.setText(pages.intValue() == 0 ? texts.get("scan.working") : texts.get("scan.working.pages", pages)));
    }

    private static ActionButton wide(ActionButton button, String id) {
        button.setId(id);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void away() {
        back.run();
    }

    private void next() {
        if (scanner) {
            viewModel.scan();
        }
    }

    private void addFile() {
        file.get().ifPresent(this::add);
    }

    /** A page from a file on this machine. */
    public void add(Path page) {
        viewModel.addFile(page);
    }

    private void dropAsked() {
        if (viewModel.state().get().onDesk().isPresent()) {
            Question.warn(overlay, texts.get("scan.drop.ask"), texts.get("scan.drop.detail"), texts.get("scan.drop"), texts.get("scan.drop.keep"), viewModel::drop);
        }
    }

    private void show(ScanState state) {
        if (state.done()) {
            back.run();
            return;
        }
        pages.remark(texts.get("scan.pages.count", state.pages().size()));
        thumbs.getChildren().clear();
        for (int i = 0; i < state.pages().size(); i++) {
            int index = i;
            thumbs.getChildren().add(new PageThumb(state.pages().get(i), i == state.current(), texts, () -> viewModel.look(index)));
        }
        // Before its pages are laid out there is nothing to scroll.
        strip.applyCss();
        strip.layout();
        strip.setVvalue(state.pages().size() < 2 ? 0 : state.current() / (state.pages().size() - 1.0));
        desk.show(state);
        showChecks(state);
        done.setDisable(!state.ready());
        if (state.ready() && keep.isFocused()) {
            // Nothing more to look at: Enter says that the material is complete.
            done.requestFocus();
        }
        keep.setVisible(state.onDesk().map(page -> !page.fine()).orElse(false));
        keep.setManaged(keep.isVisible());
    }

    private void showChecks(ScanState state) {
        checks.getChildren().clear();
        state.onDesk().ifPresent(page -> ScanWords.checks(page).forEach(line -> {
            Label title = new Label(texts.get("scan.check." + line.what()));
            title.getStyleClass().add("yw-strong");
            Label how = new Label(texts.get("scan.how." + line.what()));
            how.getStyleClass().addAll("yw-small", "yw-muted");
            how.setWrapText(true);
            HBox row = new HBox(new Shape(line.lamp()), new VBox(title, how));
            row.getStyleClass().add("cl-todo");
            checks.getChildren().add(row);
        }));
        if (state.onDesk().isEmpty()) {
            Label none = new Label(texts.get("scan.checks.none"));
            none.getStyleClass().addAll("yw-small", "yw-muted", "cl-todo");
            none.setWrapText(true);
            none.setMaxWidth(Double.MAX_VALUE);
            checks.getChildren().add(none);
        }
        Label rule = new Label(texts.get("scan.rule"));
        rule.getStyleClass().addAll("yw-small", "yw-muted");
        rule.setWrapText(true);
        below.getChildren().setAll(rule);
        state.notice().ifPresent(notice -> below.getChildren().addFirst(Notices.box(notice, texts)));
    }
}

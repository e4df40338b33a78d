package yiwang.console.profile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.sheet.SheetFrame;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.view.Subscriptions;

/** Saved and earlier profiles at the left; what would change at the right. */
public final class ProfileSheet {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final ProfileViewModel viewModel;
    private final DeviceWords words;
    private final SheetFrame frame;
    private final VBox rows = new VBox();
    private final VBox changes = new VBox();
    private final Label said = Said.wrapped("", "yw-small");
    private final ActionButton back;

    public ProfileSheet(ProfileViewModel viewModel, FileChoice files, Runnable close) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        TextField name = new TextField();
        name.setId("profile-name");
        name.setAccessibleText(words.texts().get("profile.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        ActionButton save = ActionButton.quiet(words.texts().get("profile.save")).icon("remixmz-save-line").onFire(fired -> viewModel.save(name.getText()));
        save.setId("profile-save");
        save.disableProperty().bind(name.textProperty().isEmpty());
        name.setOnAction(fired -> save.fire());
        VBox left = new VBox(Said.label(words.texts().get("profile.name"), "yw-small", "yw-muted"), Said.row(name, save), said, scrolled(rows));
        left.getStyleClass().addAll("dc-sheet-main", "dc-profile-list");
        changes.getStyleClass().add("dc-changes");
        VBox right = new VBox(scrolled(changes));
        right.getStyleClass().add("dc-sheet-main");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(left, right);
        content.getStyleClass().add("dc-sheet-columns");
        back = ActionButton.primary(words.texts().get("profile.use")).icon("remixal-arrow-go-back-line").onFire(fired -> viewModel.comeBack());
        back.setId("profile-use");
        ActionButton clone = ActionButton.plain(words.texts().get("profile.clone")).onFire(fired -> files.toSave(words.texts().get("profile.clone.file")).ifPresent(viewModel::cloneTo));
        clone.setId("profile-clone");
        ActionButton export = ActionButton.plain(words.texts().get("profile.export")).onFire(fired -> files.toSave(words.texts().get("profile.export.file")).ifPresent(viewModel::exportTo));
        export.setId("profile-export");
        ActionButton read = ActionButton.plain(words.texts().get("profile.import")).onFire(fired -> files.toOpen().ifPresent(viewModel::importFrom));
        read.setId("profile-import");
        frame = new SheetFrame(words.texts().get("profile.title"), words.texts().get("profile.explains"), words.texts().get("profile.back"), close, content).actions(read, export, clone, back);
    }

    private static ScrollPane scrolled(VBox box) {
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("dc-scroll", "dc-found");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    public Node root() {
        return frame;
    }

    public void follow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        viewModel.refresh();
    }

    private void show(ProfileState state) {
        String sentence = state.problem().or(state::said).orElse("");
        said.setText(sentence);
        said.getStyleClass().removeAll("dc-problem", "dc-good");
        said.getStyleClass().add(state.problem().isPresent() ? "dc-problem" : "dc-good");
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
        List<Node> list = new ArrayList<>();
        list.add(Said.label(words.texts().get("profile.group.saved"), "dc-group"));
        state.saved().forEach(name -> list.add(row(name, name, state)));
        if (state.saved().isEmpty()) {
            list.add(Said.wrapped(words.texts().get("profile.none"), "yw-small", "yw-muted", "dc-row-text"));
        }
        list.add(Said.label(words.texts().get("profile.group.earlier"), "dc-group"));
        state.earlier().forEach(name -> list.add(row(name, words.texts().get("profile.until", stamp(name)), state)));
        rows.getChildren().setAll(list);
        back.setDisable(state.busy() || state.chosen().isEmpty() || state.differences().isEmpty());
        showChanges(state);
    }

    private Node row(String name, String word, ProfileState state) {
        Button row = new Button(word);
        row.getStyleClass().setAll("dc-device", "dc-profile");
        row.setMaxWidth(Double.MAX_VALUE);
        row.pseudoClassStateChanged(CHOSEN, state.chosen().equals(Optional.of(name)));
        row.setAccessibleText(word);
        row.setOnAction(fired -> viewModel.choose(name));
        return row;
    }

    private String stamp(String earlier) {
        try {
            Instant at = LocalDateTime.parse(earlier.substring(earlier.indexOf('/') + 1), STAMP).toInstant(ZoneOffset.UTC);
            return SHOWN.format(at.atZone(words.zone()));
        } catch (DateTimeParseException e) {
            return earlier;
        }
    }

    private void showChanges(ProfileState state) {
        List<Node> list = new ArrayList<>();
        if (state.chosen().isEmpty()) {
            list.add(Said.wrapped(words.texts().get("profile.choose"), "yw-muted"));
        } else if (state.differences().isEmpty()) {
            list.add(Said.wrapped(words.texts().get(state.busy() ? "profile.comparing" : "profile.same"), "yw-muted"));
        } else {
            list.add(Said.label(words.texts().get("profile.changes", state.differences().size()), "yw-title-3"));
            state.differences().forEach(line -> {
                VBox box = new VBox(Said.wrapped(ProfileKey.said(line.key(), words), "yw-strong"),
                        change("profile.now", line.before()), change("profile.then", line.after()));
                box.getStyleClass().add("dc-change");
                list.add(box);
            });
        }
        changes.getChildren().setAll(list);
    }

    private Node change(String key, String value) {
        return Said.row(Said.label(words.texts().get(key), "yw-small", "yw-muted", "dc-when"), Said.wrapped(value.isEmpty() ? words.texts().get("profile.nothing") : value, "yw-small"));
    }
}

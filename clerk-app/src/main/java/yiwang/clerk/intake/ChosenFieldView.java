package yiwang.clerk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.LongTextBox;
import yiwang.ui.text.Texts;

/** Fields that are chosen from a list, ticked, or longer than a line. */
final class ChosenFieldView implements FieldView {

    /** A longer list is searched by typing. */
    private static final int SEEN_AT_A_GLANCE = 8;
    private static final PseudoClass UNCHOSEN = PseudoClass.getPseudoClass("unchosen");

    private final LabelledBox box;
    private final Node control;
    private final Consumer<String> write;
    private String text = "";
    private boolean setting;

    private ChosenFieldView(LabelledBox box, Node control, Consumer<String> write) {
        this.box = box;
        this.control = control;
        this.write = write;
    }

    /** One of several values. @param prompt stands there until one is chosen; @param words what each value is called, in the same order */
    static ChosenFieldView oneOf(String title, String prompt, String optional, List<String> values, List<String> words, Consumer<String> edited) {
        ComboBox<String> combo = values.size() > SEEN_AT_A_GLANCE ? new SearchableComboBox<>() : new ComboBox<>();
        combo.getItems().setAll(values);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                int at = value == null ? -1 : values.indexOf(value);
                return at < 0 ? "" : words.get(at);
            }

            @Override
            public String fromString(String word) {
                int at = word == null ? -1 : words.indexOf(word);
                return at < 0 ? null : values.get(at);
            }
        });
        combo.setPromptText(prompt);
        combo.valueProperty().subscribe(value -> combo.pseudoClassStateChanged(UNCHOSEN, value == null));
        combo.setMaxWidth(Double.MAX_VALUE);
        ChosenFieldView field = new ChosenFieldView(new LabelledBox(title, combo, optional), combo,
                value -> combo.setValue(values.stream().filter(value::equals).findFirst().orElse(null)));
        combo.valueProperty().subscribe((before, after) -> field.tell(after == null ? "" : after, edited));
        return field;
    }

    static ChosenFieldView someOf(String title, String optional, List<String> values, Consumer<String> edited) {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("cl-checks");
        List<CheckBox> checks = new ArrayList<>();
        for (String value : values) {
            CheckBox check = new CheckBox(value);
            check.setAccessibleText(title + " " + value);
            checks.add(check);
            boxes.getChildren().add(check);
        }
        ChosenFieldView field = new ChosenFieldView(new LabelledBox(title, boxes, optional), checks.getFirst(), text -> {
            List<String> lines = Arrays.asList(text.split("\n"));
            checks.forEach(check -> check.setSelected(lines.contains(check.getText())));
        });
        checks.forEach(check -> check.selectedProperty().subscribe((before, after) -> field.tell(
                checks.stream().filter(CheckBox::isSelected).map(CheckBox::getText).collect(Collectors.joining("\n")), edited)));
        return field;
    }

    static ChosenFieldView lines(String title, String hint, String optional, Consumer<String> edited) {
        LongTextBox area = new LongTextBox();
        area.setPromptText(hint);
        ChosenFieldView field = new ChosenFieldView(new LabelledBox(title, area, optional), area, area::setText);
        area.textProperty().subscribe((before, after) -> field.tell(after, edited));
        return field;
    }

    static ChosenFieldView yesNo(String title, String optional, Texts texts, Consumer<String> edited) {
        return oneOf(title, texts.get("form.choose"), optional, List.of("true", "false"), List.of(texts.get("form.yes"), texts.get("form.no")), edited);
    }

    private void tell(String now, Consumer<String> edited) {
        if (!setting) {
            text = now;
            edited.accept(now);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return control;
    }

    @Override
    public void show(FieldEntry entry, Optional<Problem> problem) {
        if (!entry.text().equals(text)) {
            text = entry.text();
            setting = true;
            write.accept(text);
            setting = false;
        }
        problem.map(Problem::sentence).ifPresentOrElse(box::error, box::clearMessage);
        if (control instanceof Control named) {
            named.setAccessibleText(box.spoken());
        }
    }
}

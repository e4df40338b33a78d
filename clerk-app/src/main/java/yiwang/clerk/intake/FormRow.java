package yiwang.clerk.intake;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import yiwang.sync.protocol.forms.FormField;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;

/** One row of {@link RowsFieldView}: its fields side by side and a button that takes it away. */
final class FormRow {

    private final Map<String, String> values;
    private final HBox line = new HBox();
    private final Button remove;

    /** @param values  changed as the clerk types; @param changed told after each change */
    FormRow(List<FormField> fields, Map<String, String> values, Texts texts, Runnable changed) {
        this.values = values;
        line.getStyleClass().add("yw-row");
        for (FormField field : fields) {
            Control control = field.choices().isEmpty() ? typed(field, changed) : chosen(field, changed);
            control.setAccessibleText(field.title());
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
            line.getChildren().add(control);
        }
        remove = ActionButton.link(texts.get("form.row.remove")).small();
        line.getChildren().add(remove);
    }

    Node node() {
        return line;
    }

    Node first() {
        return line.getChildren().getFirst();
    }

    void focus() {
        first().requestFocus();
    }

    void onRemove(Runnable action) {
        remove.setOnAction(pressed -> action.run());
    }

    Map<String, String> values() {
        return values;
    }

    private TextField typed(FormField field, Runnable changed) {
        TextField control = new TextField(values.getOrDefault(field.name(), ""));
        control.setPromptText(field.title());
        control.textProperty().subscribe((before, after) -> keep(field, after, changed));
        return control;
    }

    private ComboBox<String> chosen(FormField field, Runnable changed) {
        ComboBox<String> control = new ComboBox<>();
        control.getItems().setAll(field.choices());
        control.setPromptText(field.title());
        control.setValue(values.get(field.name()));
        control.valueProperty().subscribe((before, after) -> keep(field, after == null ? "" : after, changed));
        return control;
    }

    private void keep(FormField field, String value, Runnable changed) {
        values.put(field.name(), value);
        changed.run();
    }
}

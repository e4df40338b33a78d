package yiwang.clerk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import yiwang.sync.protocol.forms.FormField;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.FormGrid;
import yiwang.ui.text.Texts;

/** One row of {@link RowsFieldView}: its fields, as many side by side as the page has room for, and a button that takes it away. */
final class FormRow {

    private static final int COLUMNS = 3;
    private static final int FOR_A_NUMBER = 4;

    private final Map<String, String> values;
    private final FormGrid grid = new FormGrid();
    private final List<FieldView> shown = new ArrayList<>();
    private final Button remove;

    /** @param name of the field that has the rows; @param values changed as the clerk types; @param changed told after each change */
    FormRow(String name, List<FormField> fields, Map<String, String> values, Texts texts, Runnable changed) {
        this.values = values;
        grid.getStyleClass().add("cl-form-row");
        for (FormField field : fields) {
            FieldView view = view(field, texts, text -> {
                values.put(field.name(), text);
                changed.run();
            });
            view.control().setId("form." + name + "." + field.name());
            view.show(FieldEntry.entered(values.getOrDefault(field.name(), "")), Optional.empty());
            shown.add(view);
            grid.add(view.node(), PersonNumber.is(field.example()) ? FOR_A_NUMBER : COLUMNS);
        }
        remove = ActionButton.link(texts.get("form.row.remove")).small();
        grid.add(remove, 2);
    }

    private static FieldView view(FormField field, Texts texts, Consumer<String> edited) {
        String optional = field.required() ? "" : texts.get("form.optional");
        return field.choices().isEmpty() ? new TextFieldView(field.title(), "", !field.required(), PersonNumber::masked, edited)
                : ChosenFieldView.oneOf(field.title(), texts.get("form.choose"), optional, field.choices(), field.choices(), edited);
    }

    Node node() {
        return grid;
    }

    Node first() {
        return shown.getFirst().control();
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
}

package yiwang.clerk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.forms.FormField;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;

/** Rows of the same fields, such as the members of a family: as many as are needed, added and taken away by buttons. */
final class RowsFieldView implements FieldView {

    private final LabelledBox box;
    private final VBox lines = new VBox();
    private final Button add;
    private final FormField field;
    private final Texts texts;
    private final Consumer<String> edited;
    private final List<FormRow> rows = new ArrayList<>();
    private String text = "";

    RowsFieldView(FormField field, String optional, Texts texts, Consumer<String> edited) {
        this.field = field;
        this.texts = texts;
        this.edited = edited;
        add = ActionButton.plain(texts.get("form.row.add", field.title())).icon("remixal-add-line").small();
        add.setOnAction(pressed -> append(Map.of()).focus());
        lines.getStyleClass().add("cl-rows");
        VBox content = new VBox(lines, add);
        content.getStyleClass().add("cl-rows");
        box = new LabelledBox(field.title(), content, optional);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return rows.isEmpty() ? add : rows.getFirst().first();
    }

    @Override
    public void show(FieldEntry entry, Optional<Problem> problem) {
        if (!entry.text().equals(text)) {
            text = entry.text();
            rows.clear();
            lines.getChildren().clear();
            RowsText.read(text).forEach(this::append);
        }
        problem.map(Problem::sentence).ifPresentOrElse(box::error, box::clearMessage);
    }

    private FormRow append(Map<String, String> values) {
        FormRow row = new FormRow(field.name(), field.rowFields(), new HashMap<>(values), texts, this::tell);
        row.onRemove(() -> {
            rows.remove(row);
            lines.getChildren().remove(row.node());
            tell();
            add.requestFocus();
        });
        rows.add(row);
        lines.getChildren().add(row.node());
        return row;
    }

    private void tell() {
        text = RowsText.write(field.rowFields(), rows.stream().map(FormRow::values).toList());
        edited.accept(text);
    }
}

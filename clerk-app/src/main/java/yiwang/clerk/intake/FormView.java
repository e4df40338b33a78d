package yiwang.clerk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.FormGrid;
import yiwang.ui.clerk.KeyCap;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;
import yiwang.ui.text.Texts;

/** The form as its schema describes it, with the source of every value and every fault in place. */
final class FormView {

    private static final int SMALL = 2;

    private final Texts texts;
    private final Map<String, FieldView> fields = new LinkedHashMap<>();
    private final Card card;
    private boolean everything;

    /** @param edited told the field's name and its new text */
    FormView(FormLayout form, Texts texts, BiConsumer<String, String> edited) {
        this.texts = texts;
        FormGrid grid = new FormGrid();
        String gathered = "";
        for (FormLayout.Section section : form.sections()) {
            boolean small = section.fields().size() <= SMALL;
            if (!section.title().isBlank() && !(small && !gathered.isEmpty())) {
                gathered = small ? joined(form, section) : "";
                grid.heading(small ? gathered : section.title());
            }
            for (FormField field : section.fields()) {
                FieldView shown = field(field, text -> edited.accept(field.name(), text));
                shown.control().setId("form." + field.name());
                fields.put(field.name(), shown);
                grid.add(shown.node(), columns(field));
            }
            gathered = small ? gathered : "";
        }
        Label from = new Label(texts.get("form.sources"));
        from.getStyleClass().addAll("yw-caption", "yw-muted");
        HBox sources = new HBox(from, new SourceChip(Source.IDENTITY_CARD), new SourceChip(Source.TYPED));
        sources.getStyleClass().add("yw-row");
        Label next = new Label(texts.get("form.next"));
        next.getStyleClass().addAll("yw-small", "yw-muted");
        HBox keys = new HBox(new KeyCap("Tab"), next);
        keys.getStyleClass().add("cl-key-hint");
        card = new Card(texts.get("form.title"), "").actions(keys, sources).body(grid);
    }

    /** Small sections that follow each other share one heading: the whole case is to stand on one page. */
    private static String joined(FormLayout form, FormLayout.Section first) {
        return form.sections().stream().skip(form.sections().indexOf(first)).takeWhile(s -> s.fields().size() <= SMALL)
                .map(FormLayout.Section::title).filter(title -> !title.isBlank()).collect(Collectors.joining("、"));
    }

    private static int columns(FormField field) {
        boolean line = field.type() == FormField.Type.TEXT || field.type() == FormField.Type.DATE || field.type() == FormField.Type.CHOICE;
        return field.type() == FormField.Type.ROWS ? 12 : Math.clamp(field.columns(), 3, line ? 6 : 12);
    }

    Node node() {
        return card;
    }

    /** The keyboard goes to the first required field that is still empty. */
    void firstOpen(IntakeState state) {
        state.form().sections().stream().flatMap(s -> s.fields().stream())
                .filter(f -> f.required() && state.draft().text(f.name()).isBlank()).findFirst()
                .ifPresent(f -> fields.get(f.name()).control().requestFocus());
    }

    /** From now on empty fields are faults on the screen too. The keyboard goes to the first one. */
    void complain(IntakeState state) {
        everything = true;
        show(state);
        state.form().sections().stream().flatMap(s -> s.fields().stream())
                .filter(f -> state.problems().stream().anyMatch(p -> p.field().equals(f.name()))).findFirst()
                .ifPresent(f -> fields.get(f.name()).control().requestFocus());
    }

    void show(IntakeState state) {
        fields.forEach((name, field) -> {
            FieldEntry entry = state.draft().entries().getOrDefault(name, FieldEntry.entered(""));
            Optional<Problem> problem = state.problems().stream().filter(p -> p.field().equals(name)).findFirst()
                    .filter(p -> everything || !entry.text().isBlank());
            field.show(entry, problem);
        });
    }

    private FieldView field(FormField field, Consumer<String> edited) {
        String optional = field.required() ? "" : texts.get("form.optional");
        String hint = !field.hint().isBlank() ? field.hint() : field.example().isBlank() ? "" : texts.get("form.example", field.example());
        return switch (field.type()) {
            case TEXT, NUMBER, INTEGER, DATE -> new TextFieldView(field.title(), hint, !field.required(), mask(field.prefill()), edited);
            case LONG_TEXT -> ChosenFieldView.lines(field.title(), hint, optional, edited);
            case ROWS -> new RowsFieldView(field, optional, texts, edited);
            case YES_NO -> ChosenFieldView.yesNo(field.title(), optional, texts, edited);
            case CHOICE -> ChosenFieldView.oneOf(field.title(), texts.get("form.choose"), optional, field.choices(), field.choices(), edited);
            case MANY_CHOICES -> ChosenFieldView.someOf(field.title(), optional, field.choices(), edited);
        };
    }

    private static UnaryOperator<String> mask(String prefill) {
        if (prefill.endsWith(".id_number")) {
            return Masking::numberOnOwnPaper;
        }
        return prefill.endsWith(".mobile") ? Masking::mobile : PersonNumber::masked;
    }
}

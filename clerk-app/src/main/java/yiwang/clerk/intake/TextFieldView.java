package yiwang.clerk.intake;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.FieldBox;
import yiwang.ui.sign.Source;
import yiwang.ui.sign.SourceChip;

/** A line of text, a number or a date, with its source chip. A number of a person is masked while nobody edits it. */
final class TextFieldView implements FieldView {

    private final FieldBox box;
    private final UnaryOperator<String> mask;
    private String text = "";
    private FieldSource source;
    private boolean setting;

    TextFieldView(String title, String hint, boolean optional, UnaryOperator<String> mask, Consumer<String> edited) {
        this.mask = mask;
        box = new FieldBox(title).optional(optional);
        box.field().setPromptText(hint);
        box.field().textProperty().subscribe((before, after) -> {
            if (!setting) {
                text = after;
                source = FieldSource.ENTERED;
                edited.accept(after);
            }
        });
        box.field().focusedProperty().subscribe(focused -> write(focused ? text : mask.apply(text)));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node control() {
        return box.field();
    }

    @Override
    public void show(FieldEntry entry, Optional<Problem> problem) {
        if (!entry.text().equals(text) || entry.source() != source && !entry.text().isEmpty()) {
            text = entry.text();
            source = entry.source();
            setting = true;
            SourceChip chip = text.isEmpty() ? null : chip(entry);
            box.value(box.field().isFocused() ? text : mask.apply(text), chip);
            setting = false;
        }
        problem.map(Problem::sentence).ifPresentOrElse(box::error, box::clearMessage);
    }

    private static SourceChip chip(FieldEntry entry) {
        if (entry.source() == FieldSource.CARD) {
            return new SourceChip(Source.IDENTITY_CARD);
        }
        SourceChip chip = new SourceChip(entry.before().isPresent() ? Source.IDENTITY_CARD : Source.TYPED);
        chip.edited();
        return chip;
    }

    private void write(String shown) {
        if (!shown.equals(box.field().getText())) {
            setting = true;
            box.rewrite(shown);
            setting = false;
        }
    }
}

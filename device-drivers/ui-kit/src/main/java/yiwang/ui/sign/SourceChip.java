package yiwang.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * Says beside a value where it came from. What was recognised says 待核对 until a person confirmed it; what a person
 * changed says 录入 and keeps the former source in its tooltip.
 */
public final class SourceChip extends Label {
    private Source source;
    private boolean confirmed;

    public SourceChip(Source source) {
        this(source, "");
    }

    /** @param note a short addition such as the month of the earlier case; may be empty */
    public SourceChip(Source source, String note) {
        getStyleClass().add("yw-source");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        show(source, note);
    }

    public Source source() {
        return source;
    }

    /** Whether the value still waits for a look by a person. */
    public boolean isToBeChecked() {
        return source == Source.RECOGNISED && !confirmed;
    }

    /** A person looked at a recognised value and agreed. */
    public void confirm() {
        confirmed = true;
        show(source, "");
    }

    /** A person changed the value. */
    public void edited() {
        if (source != Source.TYPED) {
            setTooltip(new Tooltip(KitWords.get("source.was", source.word())));
            show(Source.TYPED, "");
        }
    }

    private void show(Source newSource, String note) {
        source = newSource;
        String addition = isToBeChecked() && note.isEmpty() ? KitWords.get("source.check") : note;
        setText(addition.isEmpty() ? source.word() : source.word() + " " + addition);
        setGraphic(new Icon(source.icon(), "yw-source-icon"));
        getStyleClass().removeIf(style -> style.startsWith("yw-source-is-"));
        getStyleClass().add("yw-source-is-" + (source == Source.RECOGNISED && confirmed ? "confirmed" : source.style()));
        setAccessibleText(KitWords.get("source.spoken", getText()));
    }
}

package yiwang.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * Says beside a value where it came from. What was recognised says 待核对 until a person confirmed it; what a person
 * changed says 录入 and keeps the former source in its tooltip.
 */
public final class SourceChip extends Label {
    private static final double AIR = 16;

    private Source source;
    private boolean confirmed;
    private double whole = -1;

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

    /** Shows the word where there is room for it, else the icon alone with the word as its tooltip. @param room what the value leaves, in pixels */
    public void wordFits(double room) {
        if (whole < 0) {
            whole = prefWidth(-1);
        }
        boolean fits = whole + AIR <= room;
        setContentDisplay(fits ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        if (!fits && getTooltip() == null) {
            setTooltip(new Tooltip(getText()));
        }
    }

    private void show(Source newSource, String note) {
        source = newSource;
        whole = -1;
        setContentDisplay(ContentDisplay.LEFT);
        String addition = isToBeChecked() && note.isEmpty() ? KitWords.get("source.check") : note;
        setText(addition.isEmpty() ? source.word() : source.word() + " " + addition);
        setGraphic(new Icon(source.icon(), "yw-source-icon"));
        getStyleClass().removeIf(style -> style.startsWith("yw-source-is-"));
        getStyleClass().add("yw-source-is-" + (source == Source.RECOGNISED && confirmed ? "confirmed" : source.style()));
        setAccessibleText(KitWords.get("source.spoken", getText()));
    }
}

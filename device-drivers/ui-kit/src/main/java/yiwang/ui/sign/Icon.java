package yiwang.ui.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * A Remix Icon by its ikonli literal ({@code remixal-home-5-line}, {@code remixmz-printer-line}). A plain text node,
 * so that its size and colour come from style sheets, in em where a kiosk needs it; ikonli's own FontIcon writes its
 * size in pixels into the node's style. An icon never stands without a word, hence it has no spoken name of its own.
 */
public final class Icon extends Text {
    private static final String FONT = "/META-INF/resources/remixicon/2.5.0/fonts/remixicon.ttf";
    private static final String FAMILY = loadFont();

    /** @throws IllegalArgumentException if there is no such icon */
    public Icon(String literal) {
        super(Character.toString(find(literal).getCode()));
        setFont(Font.font(FAMILY));
        getStyleClass().add("yw-icon");
        setTextOrigin(VPos.CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** The same, with one more style class, which says how large it is. */
    public Icon(String literal, String styleClass) {
        this(literal);
        getStyleClass().add(styleClass);
    }

    private static Ikon find(String literal) {
        return literal.startsWith("remixal-")
                ? RemixiconAL.findByDescription(literal) : RemixiconMZ.findByDescription(literal);
    }

    private static String loadFont() {
        try (InputStream in = Icon.class.getResourceAsStream(FONT)) {
            return Font.loadFont(in, 16).getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

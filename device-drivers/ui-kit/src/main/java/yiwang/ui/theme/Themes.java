package yiwang.ui.theme;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * Puts a {@link Theme} and a {@link Density} on a scene. Safe to call again at any time on the FX thread:
 * only style sheets are exchanged, so no control is rebuilt and no input is lost.
 *
 * <p>A clerk's scene stands on AtlantaFX PrimerLight. A kiosk's scene stands on a small sheet of our own, because
 * reading 160 KB of rules for controls that a kiosk never shows is what its first picture would wait for.
 */
public final class Themes {
    private static final String PRIMER = "/atlantafx/base/theme/primer-light.css";

    private Themes() {
    }

    /** Applies colours and sizes to the scene and whatever popups it opens. */
    public static void apply(Scene scene, Theme theme, Density density) {
        String ground = ground(density);
        // Without this the first control would load the platform's own sheet beside ours.
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(ground);
        }
        if (!ground.equals(scene.getUserAgentStylesheet())) {
            scene.setUserAgentStylesheet(ground);
        }
        List<String> wanted = sheets(theme, density);
        if (!wanted.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(wanted);
        }
    }

    /** The style sheets of a theme in the order in which they apply. */
    public static List<String> sheets(Theme theme, Density density) {
        List<String> sheets = new ArrayList<>();
        sheets.add(own(theme.sheet()));
        sheets.add(own("components"));
        sheets.add(own(density.sheet()));
        if (theme == Theme.ELDER && density == Density.KIOSK) {
            sheets.add(own("kiosk-elder"));
        }
        return sheets;
    }

    private static String ground(Density density) {
        return density == Density.CLERK ? PRIMER : own("kiosk-ground");
    }

    private static String own(String name) {
        URL url = Themes.class.getResource(name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}

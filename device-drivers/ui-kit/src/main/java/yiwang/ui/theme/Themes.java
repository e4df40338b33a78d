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
    static final String PRIMER = "/atlantafx/base/theme/primer-light.css";
    static final String PRIMER_NAME = "primer-light";

    private Themes() {
    }

    /**
     * Call it on the FX thread before the first control is made: the class Control loads the platform's own sheet when
     * it finds none, some 50 to 80 ms that a kiosk has no use for.
     */
    public static void prepare(Density density) {
        Application.setUserAgentStylesheet(ground(density));
    }

    /** Applies colours and sizes to the scene and whatever popups it opens. */
    public static void apply(Scene scene, Theme theme, Density density) {
        String ground = ground(density);
        String wantedGround = ground.equals(Application.getUserAgentStylesheet()) ? null : ground;
        if (!Objects.equals(wantedGround, scene.getUserAgentStylesheet())) {
            scene.setUserAgentStylesheet(wantedGround);
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
        return density == Density.KIOSK ? own("kiosk-ground")
                : Themes.class.getResource(PRIMER_NAME + ".bss") == null ? PRIMER : own(PRIMER_NAME);
    }

    /** The compiled sheet where the product was packed with {@link SheetCompiler}, or else the written one. */
    private static String own(String name) {
        URL compiled = Themes.class.getResource(name + ".bss");
        URL url = compiled != null ? compiled : Themes.class.getResource(name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}

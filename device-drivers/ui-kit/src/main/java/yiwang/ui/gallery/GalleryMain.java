package yiwang.ui.gallery;

import java.util.Locale;
import javafx.application.Application;

/** Starts the gallery. It does not extend Application, because JavaFX refuses that on the class path. */
public final class GalleryMain {
    private GalleryMain() {
    }

    public static void main(String[] args) {
        // Fonts are chosen by language: without it, Chinese characters take their Japanese shapes.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Application.launch(GalleryApplication.class, args);
    }
}

package yiwang.ui.gallery;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;

/**
 * One sheet of the gallery: components side by side on a screen of a real size.
 *
 * @param name  file name of its picture
 * @param build  makes a fresh root each time
 * @param themes those in which it is ever shown
 */
public record Page(String name, Density density, int width, int height, Supplier<Region> build,
        Set<Theme> themes) {
    Page(String name, Density density, int width, int height, Supplier<Region> build) {
        this(name, density, width, height, build, Set.of(Theme.values()));
    }
}

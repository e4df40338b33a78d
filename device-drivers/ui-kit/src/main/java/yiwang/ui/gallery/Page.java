package yiwang.ui.gallery;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import yiwang.ui.theme.Density;

/**
 * One sheet of the gallery: components side by side on a screen of a real size.
 *
 * @param name  file name of its picture
 * @param build makes a fresh root each time
 */
public record Page(String name, Density density, int width, int height, Supplier<Region> build) {
}

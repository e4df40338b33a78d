package yiwang.ui.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/** Saves what is on the screen, or would be, as PNG. All calls on the FX thread. */
public final class Pictures {
    private Pictures() {
    }

    /** Saves the scene as it is shown. */
    public static void save(Scene scene, Path file) throws IOException {
        write(scene.snapshot(null), file);
    }

    /**
     * Lays the scene's root out at a size of its own, which may be larger than the screen, and saves it. The scene
     * must have been made with a size or be on a window. One on no window is left at the picture's size; one on a
     * window gets its own size back.
     */
    public static void save(Scene scene, int width, int height, Path file) throws IOException {
        Region root = (Region) scene.getRoot();
        root.applyCss();
        root.resize(width, height);
        root.layout();
        // A second pass: text that wraps asks for its height only once it knows its width.
        root.applyCss();
        root.layout();
        SnapshotParameters exactly = new SnapshotParameters();
        exactly.setFill(scene.getFill());
        exactly.setViewport(new Rectangle2D(0, 0, width, height));
        write(root.snapshot(exactly, new WritableImage(width, height)), file);
        if (scene.getWindow() != null) {
            root.resize(scene.getWidth(), scene.getHeight());
            root.requestLayout();
        }
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] row = new int[width];
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(copy, "png", file.toFile())) {
            throw new IOException("No PNG writer for " + file);
        }
    }
}

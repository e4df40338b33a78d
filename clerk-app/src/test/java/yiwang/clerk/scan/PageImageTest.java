package yiwang.clerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.page.PageCheck;

class PageImageTest {

    @Test
    void four_quarter_turns_bring_a_page_back() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(text(), "png", out);
        byte[] once = PageImage.rotated(out.toByteArray(), "image/png", 1);
        assertThat(PageImage.decode(once).getWidth()).isEqualTo(text().getHeight());
        byte[] full = once;
        for (int i = 0; i < 3; i++) {
            full = PageImage.rotated(full, "image/png", 1);
        }
        assertThat(pixels(PageImage.decode(full))).isEqualTo(pixels(text()));
    }

    @Test
    void a_page_that_is_turned_or_looked_at_is_never_in_a_temporary_file(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(text(), "png", png);
        // A library in this JVM may have turned the trap off.
        ImageIO.setUseCache(true);
        ImageIO.setCacheDirectory(folder.toFile());
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            PageImage.rotated(png.toByteArray(), "image/png", 1);
            PageCheck.of(png.toByteArray(), 300);
            assertThat(watch.poll(200, TimeUnit.MILLISECONDS)).isNull();
            try (ImageInputStream careless = ImageIO.createImageInputStream(new ByteArrayInputStream(new byte[100_000]))) {
                assertThat(careless.read()).isZero();
            }
            assertThat(watch.poll(30, TimeUnit.SECONDS)).as("the trap would have caught one").isNotNull();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage text() {
        BufferedImage page = paper();
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
        for (int line = 0; line < 12; line++) {
            for (int bar = 0; bar < 30; bar++) {
                pen.fillRect(60 + bar * 18, 80 + line * 50, 6, 30);
            }
        }
        pen.dispose();
        return page;
    }

    private static BufferedImage paper() {
        BufferedImage page = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.dispose();
        return page;
    }
}

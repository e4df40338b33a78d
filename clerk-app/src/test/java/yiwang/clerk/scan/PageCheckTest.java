package yiwang.clerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PageCheckTest {

    @Test
    void a_page_with_text_is_clear_and_an_empty_one_is_blank_even_with_a_scanners_noise() {
        assertThat(PageCheck.of(text(), 300).clear()).isTrue();
        BufferedImage empty = paper();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int grey = 235 + random.nextInt(20);
            empty.setRGB(random.nextInt(empty.getWidth()), random.nextInt(empty.getHeight()), grey << 16 | grey << 8 | grey);
        }
        assertThat(PageCheck.of(empty, 300)).isEqualTo(new PageCheck(true, false, false));
    }

    @Test
    void a_page_out_of_focus_is_blurred_and_not_blank() {
        float[] weights = new float[31 * 31];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage blurred = new ConvolveOp(new Kernel(31, 31, weights), ConvolveOp.EDGE_NO_OP, null).filter(text(), null);
        PageCheck check = PageCheck.of(blurred, 300);
        assertThat(check.blurred()).isTrue();
        assertThat(check.blank()).isFalse();
    }

    @Test
    void fewer_dots_than_an_archive_needs_are_said() {
        assertThat(PageCheck.of(text(), 100).coarse()).isTrue();
        assertThat(PageCheck.of(text(), 0).coarse()).isFalse();
    }

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

package yiwang.device.scanning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yiwang.device.page.PictureSize;

/** A page that stands in a replay where a person's was: bright, with dark bars from side to side where lines of writing would be. */
public final class SyntheticPage {

    private static final int BARS = 25;
    private static final int DARK = 0x20;
    private static final int BRIGHT = 0xF0;

    private SyntheticPage() { }

    /** As many samples, whatever the width of the page. */
    public static InputStream dots(int length) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at == length ? -1 : bar(at++, length) ? DARK : BRIGHT;
            }
        };
    }

    private static boolean bar(long at, long length) {
        return at * BARS * 4 / length % 4 == 1;
    }

    /** A picture of this size, as JPEG or PNG. */
    public static byte[] picture(PictureSize size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), size.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(BRIGHT, BRIGHT, BRIGHT));
        pen.fillRect(0, 0, size.width(), size.height());
        pen.setColor(new Color(DARK, DARK, DARK));
        for (int y = 0; y < size.height(); y++) {
            if (bar(y, size.height())) {
                pen.drawLine(0, y, size.width() - 1, y);
            }
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: ImageIO's own streams would make a temporary file.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, size.mediaType().substring(size.mediaType().indexOf('/') + 1), stream);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return bytes.toByteArray();
    }
}

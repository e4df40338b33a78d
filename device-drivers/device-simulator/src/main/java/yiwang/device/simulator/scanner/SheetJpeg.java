package yiwang.device.simulator.scanner;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet as the scanner's own JPEG. */
final class SheetJpeg {

    private SheetJpeg() { }

    /** @param colour RGB24, Grayscale8 or BlackAndWhite1 */
    static byte[] of(int number, int dpi, String colour) throws IOException {
        boolean rgb = colour.equals("RGB24");
        PaperSheet sheet = PaperSheet.draw(number, dpi, rgb ? 3 : 1);
        BufferedImage image = new BufferedImage(sheet.width(), sheet.height(), rgb ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = sheet.samples();
        byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < into.length; i++) {
            into[i] = rgb ? samples[i + 2 - 2 * (i % 3)] : colour.equals("BlackAndWhite1") ? (byte) ((samples[i] & 0xFF) < 128 ? 0 : 255) : samples[i];
        }
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(image);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

package yiwang.device.page;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yiwang.device.api.RawPage;

/** JPEG and PNG to samples and back. All streams are in memory: ImageIO's own would put a citizen's paper into a temporary file. */
final class Jpegs {

    private Jpegs() { }

    /** @throws IOException for anything that is not a whole JPEG or PNG of a possible size */
    static PageRaster decode(RawPage.Encoded page) throws IOException {
        Optional<PictureSize> size = PictureSize.of(page.bytes());
        if (size.isEmpty()) {
            throw new BrokenPage("not a picture of a sheet of paper", null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(size.get().mediaType());
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + size.get().mediaType());
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(page.bytes()))) {
            reader.setInput(stream, true, true);
            return raster(reader.read(0), page.dpi());
        } catch (IOException | RuntimeException e) {
            throw new BrokenPage("a damaged picture", e);
        } finally {
            reader.dispose();
        }
    }

    private static PageRaster raster(BufferedImage image, int dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte bytes && bytes.getData().length == width * height * channels(image)) {
            if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                return new PageRaster(width, height, 1, dpi, bytes.getData());
            }
            if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
                swap(bytes.getData());
                return new PageRaster(width, height, 3, dpi, bytes.getData());
            }
        }
        byte[] samples = new byte[width * height * 3];
        int[] line = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            for (int rgb : line) {
                samples[at++] = (byte) (rgb >> 16);
                samples[at++] = (byte) (rgb >> 8);
                samples[at++] = (byte) rgb;
            }
        }
        return new PageRaster(width, height, 3, dpi, samples);
    }

    private static int channels(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY ? 1 : 3;
    }

    /** Blue, green, red to red, green, blue. */
    private static void swap(byte[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            byte blue = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = blue;
        }
    }

    /** @param quality 0 to 1 */
    static byte[] encode(PageRaster page, float quality) throws IOException {
        int channels = page.channels();
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(model, Raster.createInterleavedRaster(new DataBufferByte(page.samples(), page.samples().length),
                page.width(), page.height(), page.stride(), channels, channels == 1 ? new int[] {0} : new int[] {0, 1, 2}, null), false, null);
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

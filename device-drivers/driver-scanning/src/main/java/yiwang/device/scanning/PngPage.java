package yiwang.device.scanning;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScannedPage;

/** A page as PNG: every pixel as it came, and the resolution with it. */
final class PngPage {

    private static final String MEDIA_TYPE = "image/png";
    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final double INCH_METRES = 0.0254;

    private PngPage() { }

    static ScannedPage of(RawPage.Pixels page) throws IOException {
        return of(image(page), page.dpi());
    }

    private static BufferedImage image(RawPage.Pixels page) {
        int channels = page.channels();
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(page.samples(), page.samples().length), page.width(), page.height(),
                page.width() * channels, channels, channels == 1 ? new int[] {0} : new int[] {0, 1, 2}, null);
        return new BufferedImage(model, raster, false, null);
    }

    private static ScannedPage of(BufferedImage image, int dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(MEDIA_TYPE).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: ImageIO's own streams would put a citizen's paper into a temporary file.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            metadata.mergeTree(PNG_METADATA, resolution(dpi));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return new ScannedPage(MEDIA_TYPE, image.getWidth(), image.getHeight(), dpi, bytes.toByteArray());
    }

    private static IIOMetadataNode resolution(int dpi) {
        String perMetre = Long.toString(Math.round(dpi / INCH_METRES));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(physical);
        return root;
    }
}

package yiwang.clerk.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns pictures of pages. All streams are in memory: ImageIO's own would put a citizen's paper into a temporary file. */
final class PageImage {

    private PageImage() { }

    static BufferedImage decode(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        if (image == null) {
            throw new IOException("not a picture");
        }
        return image;
    }

    /** @param quarterTurns clockwise, 0 to 3 */
    static byte[] rotated(byte[] bytes, String mediaType, int quarterTurns) throws IOException {
        if (quarterTurns % 4 == 0) {
            return bytes;
        }
        BufferedImage target = turned(decode(bytes), Math.floorMod(quarterTurns, 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(target, mediaType.equals("image/jpeg") ? "jpg" : "png", stream)) {
                throw new IOException("no writer for " + mediaType);
            }
        }
        return out.toByteArray();
    }

    private static BufferedImage turned(BufferedImage image, int turns) {
        int width = image.getWidth();
        int height = image.getHeight();
        int across = turns == 2 ? width : height;
        int[] from = image.getRGB(0, 0, width, height, null, 0, width);
        int[] to = new int[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = switch (turns) {
                    case 1 -> x * across + height - 1 - y;
                    case 2 -> (height - 1 - y) * across + width - 1 - x;
                    default -> (width - 1 - x) * across + y;
                };
                to[place] = from[y * width + x];
            }
        }
        BufferedImage target = new BufferedImage(across, from.length / across,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        target.setRGB(0, 0, across, from.length / across, to, 0, across);
        return target;
    }
}

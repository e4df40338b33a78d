package yiwang.clerk.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures of pages as numbers and bytes; no screen needed. */
final class PageImage {

    private PageImage() { }

    static BufferedImage decode(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
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
        BufferedImage image = decode(bytes);
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = new AffineTransform();
        switch (Math.floorMod(quarterTurns, 4)) {
            case 1 -> turn.translate(height, 0);
            case 2 -> turn.translate(width, height);
            default -> turn.translate(0, width);
        }
        turn.quadrantRotate(quarterTurns);
        boolean upright = quarterTurns % 2 == 0;
        BufferedImage target = new BufferedImage(upright ? width : height, upright ? height : width,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, target);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        if (!ImageIO.write(target, mediaType.equals("image/jpeg") ? "jpg" : "png", out)) {
            throw new IOException("no writer for " + mediaType);
        }
        return out.toByteArray();
    }
}

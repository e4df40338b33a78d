package yiwang.clerk.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import yiwang.device.api.capture.Signature;

/**
 * A signature as a picture, black on white. How hard and how fast the hand moved is not kept: the case needs what was
 * written, not what tells one hand from another.
 */
public final class SignaturePicture {

    private static final int LONGER_SIDE = 900;
    private static final int SHORTEST_SIDE = 60;
    private static final float PEN = 5;

    private final byte[] png;

    private SignaturePicture(byte[] png) {
        this.png = png;
    }

    public static SignaturePicture of(Signature signature) {
        double scale = (double) LONGER_SIDE / Math.max(signature.width(), signature.height());
        BufferedImage image = new BufferedImage(side(signature.width() * scale), side(signature.height() * scale), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (List<Signature.Point> stroke : signature.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                Signature.Point from = stroke.get(Math.max(0, i - 1));
                Signature.Point to = stroke.get(i);
                pen.draw(new Line2D.Double(from.x() * scale, from.y() * scale, to.x() * scale, to.y() * scale));
            }
        }
        pen.dispose();
        return new SignaturePicture(png(image));
    }

    private static int side(double dots) {
        return (int) Math.max(SHORTEST_SIDE, Math.round(dots));
    }

    /** In memory: ImageIO's own streams would put the signature into a temporary file. */
    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return out.toByteArray();
    }

    byte[] png() {
        return png.clone();
    }

    /** Never the signature: this text may reach a log. */
    @Override
    public String toString() {
        return "SignaturePicture[" + png.length + " bytes]";
    }
}

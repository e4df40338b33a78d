package yiwang.device.simulator.ticket;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a ticket as it would look on 80 mm paper, 8 dots a millimetre, 72 mm of them printable. */
public final class TicketPicture {

    private static final int WIDTH = 576;
    private static final int MARGIN = 16;
    private static final int LINE = 30;
    private static final int CHARACTER = 24;
    /** Fills a cell of 12 dots. */
    private static final int ASCII_POINTS = 20;

    private TicketPicture() { }

    /** @return a PNG picture, black on white */
    public static byte[] png(PrintedTicket ticket) {
        int height = 2 * MARGIN + ticket.parts().stream().mapToInt(TicketPicture::height).sum();
        BufferedImage picture = new BufferedImage(WIDTH + 2 * MARGIN, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), height);
        pen.setColor(Color.BLACK);
        int y = MARGIN;
        for (PrintedTicket.Part part : ticket.parts()) {
            switch (part) {
                case PrintedTicket.Line line -> draw(pen, line, y);
                case PrintedTicket.Qr qr -> draw(pen, qr, y);
                case PrintedTicket.Image image -> draw(pen, image, y);
            }
            y += height(part);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int height(PrintedTicket.Part part) {
        return switch (part) {
            case PrintedTicket.Line line -> LINE * line.runs().stream().mapToInt(PrintedTicket.Run::high).max().orElse(1);
            case PrintedTicket.Qr qr -> matrix(qr).getHeight() * qr.moduleDots() + MARGIN;
            case PrintedTicket.Image image -> image.rows();
        };
    }

    private static void draw(Graphics2D pen, PrintedTicket.Line line, int y) {
        int x = left(line.runs().stream().mapToInt(TicketPicture::width).sum(), line.align());
        int baseline = y + height(line) - (LINE - CHARACTER);
        for (PrintedTicket.Run run : line.runs()) {
            for (int c : run.text().codePoints().toArray()) {
                pen.setFont(font(c, run));
                pen.drawString(Character.toString(c), x, baseline);
                x += cell(c) * run.wide();
            }
        }
    }

    private static int width(PrintedTicket.Run run) {
        return run.text().codePoints().map(c -> cell(c) * run.wide()).sum();
    }

    /** A printer has cells, not proportions: 12 dots for ASCII, 24 for everything else. */
    private static int cell(int c) {
        return c < 0x80 ? CHARACTER / 2 : CHARACTER;
    }

    private static Font font(int c, PrintedTicket.Run run) {
        return new Font(c < 0x80 ? Font.MONOSPACED : Font.SANS_SERIF, run.bold() ? Font.BOLD : Font.PLAIN, c < 0x80 ? ASCII_POINTS : CHARACTER)
                .deriveFont(AffineTransform.getScaleInstance(run.wide(), run.high()));
    }

    private static void draw(Graphics2D pen, PrintedTicket.Qr qr, int y) {
        BitMatrix matrix = matrix(qr);
        int dots = qr.moduleDots();
        int x = left(matrix.getWidth() * dots, qr.align());
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    pen.fillRect(x + column * dots, y + row * dots, dots, dots);
                }
            }
        }
    }

    private static BitMatrix matrix(PrintedTicket.Qr qr) {
        try {
            return new QRCodeWriter().encode(qr.content(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8",
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.valueOf(String.valueOf(qr.level())), EncodeHintType.MARGIN, 4));
        } catch (WriterException | IllegalArgumentException e) {
            // A printer prints nothing for a code that cannot be made.
            return new BitMatrix(1);
        }
    }

    private static void draw(Graphics2D pen, PrintedTicket.Image image, int y) {
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.bytesPerRow() * 8; column++) {
                if ((image.dots()[row * image.bytesPerRow() + column / 8] & 0x80 >> column % 8) != 0) {
                    pen.fillRect(MARGIN + column, y + row, 1, 1);
                }
            }
        }
    }

    private static int left(int width, int align) {
        int room = WIDTH - width;
        return MARGIN + switch (align) {
            case 1 -> room / 2;
            case 2 -> room;
            default -> 0;
        };
    }
}

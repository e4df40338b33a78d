package yiwang.device.serial.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.TicketLayout;

/**
 * One line of text as dots, for characters that the printer does not have: cells of 24 dots (12 for ASCII) like the printer's
 * own, sent as a raster image (GS v 0), which every ESC/POS printer draws.
 */
final class LinePicture {

    private static final int CELL = 24;
    /** The printer's own lines are 30 dots apart. */
    private static final int GAP = 6;
    private static final int BASELINE = 21;
    private static final float ASCII_POINTS = 20;
    private static final int DLE = 0x10;

    private LinePicture() { }

    /** GS v 0 blocks, one for each row of text; a text too long for the paper goes on in the next one. */
    static byte[] raster(TicketLayout.Line line, int paperDots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String row : rows(line.text(), paperDots / line.scale())) {
            BufferedImage picture = draw(row, line, paperDots);
            int bytesPerRow = picture.getWidth() / 8;
            int height = picture.getHeight();
            out.writeBytes(new byte[] {0x1D, 0x76, 0x30, 0, (byte) bytesPerRow, (byte) (bytesPerRow >> 8), (byte) height, (byte) (height >> 8)});
            out.writeBytes(unmistakable(dots(picture)));
        }
        return out.toByteArray();
    }

    private static List<String> rows(String text, int roomDots) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            if (width + cell(c) > roomDots && !row.isEmpty()) {
                rows.add(row.toString());
                row.setLength(0);
                width = 0;
            }
            row.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            width += cell(c);
        }
        rows.add(row.toString());
        return rows;
    }

    private static int cell(int c) {
        return c < 0x80 ? CELL / 2 : CELL;
    }

    private static BufferedImage draw(String row, TicketLayout.Line line, int paperDots) {
        int scale = line.scale();
        int width = row.codePoints().map(LinePicture::cell).sum() * scale;
        int left = left(line.align(), Math.max(0, paperDots - width));
        // As wide as its ink: at 9600 baud every byte of white takes a millisecond.
        BufferedImage picture = new BufferedImage(Math.min(paperDots, (left + width + 7) / 8 * 8), (CELL + GAP) * scale, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        int x = left;
        for (int c : row.codePoints().toArray()) {
            pen.setFont(font(c, scale));
            pen.drawString(Character.toString(c), x, BASELINE * scale);
            if (line.bold()) {
                pen.drawString(Character.toString(c), x + 1, BASELINE * scale);
            }
            x += cell(c) * scale;
        }
        pen.dispose();
        return picture;
    }

    private static int left(TicketLayout.Align align, int room) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
    }

    private static Font font(int c, int scale) {
        Font family = GlyphFonts.of(c).orElseThrow();
        return family.deriveFont(c < 0x80 ? ASCII_POINTS : CELL).deriveFont(AffineTransform.getScaleInstance(scale, scale));
    }

    /** One bit a dot, 1 is black. */
    private static byte[] dots(BufferedImage picture) {
        int bytesPerRow = picture.getWidth() / 8;
        byte[] bits = new byte[bytesPerRow * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == 0) {
                    bits[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return bits;
    }

    /** Some printers look for real-time commands (DLE EOT, ENQ, DC4) inside pictures too: one dot more prevents that. */
    private static byte[] unmistakable(byte[] bits) {
        for (int i = 0; i + 1 < bits.length; i++) {
            if (bits[i] == DLE && (bits[i + 1] == 0x04 || bits[i + 1] == 0x05 || bits[i + 1] == 0x14)) {
                bits[i] = DLE + 1;
            }
        }
        return bits;
    }
}

package yiwang.device.serial.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;

/**
 * A ticket in ESC/POS commands (device protocols 3.1). Sizes are sent twice, for ASCII (GS !) and for Chinese (FS !):
 * many mainland printers obey each for its own characters only. A line with a
 * character that the printer's font lacks is sent as a picture.
 */
final class TicketBytes {

    private static final int QR_MODULE_DOTS = 6;
    private static final int QR_LEVEL_M = 0x31;
    private static final int CHINESE_DOUBLE = 0x0C;
    private static final int FEED_BEFORE_CUT = 3;

    private final EscPosSettings settings;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Align align = Align.LEFT;
    private int scale = 1;
    private boolean bold;

    private TicketBytes(EscPosSettings settings) {
        this.settings = settings;
    }

    static byte[] of(TicketLayout ticket, EscPosSettings settings) {
        TicketBytes bytes = new TicketBytes(settings);
        bytes.put(0x1B, 0x40, 0x1C, 0x26);
        ticket.parts().forEach(bytes::part);
        bytes.style(1, false);
        bytes.put(0x1D, 0x56, 0x42, FEED_BEFORE_CUT);
        return bytes.out.toByteArray();
    }

    private void part(TicketLayout.Part part) {
        switch (part) {
            case TicketLayout.Line line when drawn(line) -> {
                align(Align.LEFT);
                out.writeBytes(LinePicture.raster(line, settings.dots()));
            }
            case TicketLayout.Line line -> {
                align(line.align());
                style(line.scale(), line.bold());
                line(line.text());
            }
            case TicketLayout.Qr qr -> qr(qr.content());
            case TicketLayout.Rule rule -> {
                align(Align.LEFT);
                style(1, false);
                line("-".repeat(settings.columns()));
            }
            case TicketLayout.Feed feed -> {
                if (feed.lines() > 0) {
                    put(0x1B, 0x64, Math.min(255, feed.lines()));
                }
            }
        }
    }

    /** Characters that the printer has not, and this machine has. */
    private boolean drawn(TicketLayout.Line line) {
        return !settings.glyphs().holds(line.text()) && GlyphFonts.have(line.text());
    }

    private void line(String text) {
        out.writeBytes(settings.encoding().bytes(text));
        put(0x0A);
    }

    private void qr(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int stored = bytes.length + 3;
        align(Align.CENTRE);
        put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, QR_MODULE_DOTS);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, QR_LEVEL_M);
        put(0x1D, 0x28, 0x6B, stored, stored >> 8, 0x31, 0x50, 0x30);
        out.writeBytes(bytes);
        put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30, 0x0A);
    }

    private void align(Align wanted) {
        if (wanted != align) {
            put(0x1B, 0x61, wanted.ordinal());
            align = wanted;
        }
    }

    private void style(int wantedScale, boolean wantedBold) {
        if (wantedScale != scale) {
            put(0x1D, 0x21, wantedScale - 1 << 4 | wantedScale - 1);
            put(0x1C, 0x21, wantedScale > 1 ? CHINESE_DOUBLE : 0);
            scale = wantedScale;
        }
        if (wantedBold != bold) {
            put(0x1B, 0x45, wantedBold ? 1 : 0);
            bold = wantedBold;
        }
    }

    private void put(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }
}

package yiwang.device.serial.escpos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a station's profile says about one ticket printer.
 *
 * @param encoding     {@code encoding}: gb18030 (usual), gbk or utf-8
 * @param backChannel  {@code back-channel=none} for printers that can never answer a status request
 * @param columns      ASCII characters on a line, from {@code paper}: 80 mm (48, usual) or 58 mm (32)
 * @param settle       {@code settle-ms}: how long a printer must stay well after the last byte before the ticket counts as printed
 * @param answer       how long a status request may take
 * @param glyphs       {@code glyphs}: what the printer's own font holds, gbk (usual), gb2312 or all; the rest is drawn
 * @param automatic    {@code auto-status=none} for printers that do not know GS a
 * @param rollLength   {@code roll-m}: length of a new roll in millimetres, 50 metres usually
 * @param counterFile  {@code roll-file}: where the count of paper is kept
 */
record EscPosSettings(TicketEncoding encoding, boolean backChannel, int columns, Duration settle, Duration answer, GlyphSet glyphs, boolean automatic,
                      long rollLength, Optional<Path> counterFile) {

    private static final int DOTS_A_COLUMN = 12;

    /** @throws IllegalArgumentException with a sentence for people */
    static EscPosSettings of(Map<String, String> settings) {
        return new EscPosSettings(new TicketEncoding(settings.getOrDefault("encoding", "gb18030")), backChannel(settings.getOrDefault("back-channel", "usual")),
                columns(settings.getOrDefault("paper", "80")), milliseconds("settle-ms", settings.getOrDefault("settle-ms", "600")),
                milliseconds("answer-ms", settings.getOrDefault("answer-ms", "800")), GlyphSet.of(settings.getOrDefault("glyphs", "gbk")),
                !settings.getOrDefault("auto-status", "usual").equals("none"), metres(settings.getOrDefault("roll-m", "50")),
                Optional.ofNullable(settings.get("roll-file")).map(Path::of));
    }

    /** Width of the paper in dots. */
    int dots() {
        return columns * DOTS_A_COLUMN;
    }

    private static long metres(String value) {
        if (!value.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("roll-m=" + value + " is no length of a roll in metres");
        }
        return Long.parseLong(value) * 1000;
    }

    private static boolean backChannel(String value) {
        return switch (value) {
            case "usual" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException("back-channel=" + value + " is not known; known: usual, none");
        };
    }

    private static int columns(String paper) {
        return switch (paper) {
            case "80" -> 48;
            case "58" -> 32;
            default -> throw new IllegalArgumentException("paper=" + paper + " is not known; known: 58, 80 (millimetres)");
        };
    }

    private static Duration milliseconds(String name, String value) {
        if (!value.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(name + "=" + value + " is no number of milliseconds");
        }
        return Duration.ofMillis(Integer.parseInt(value));
    }
}

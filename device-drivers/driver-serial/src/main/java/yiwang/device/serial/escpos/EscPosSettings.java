package yiwang.device.serial.escpos;

import java.time.Duration;
import java.util.Map;

/**
 * What a station's profile says about one ticket printer.
 *
 * @param encoding     {@code encoding}: gb18030 (usual), gbk or utf-8
 * @param backChannel  {@code back-channel=none} for printers that can never answer a status request
 * @param columns      ASCII characters on a line, from {@code paper}: 80 mm (48, usual) or 58 mm (32)
 * @param settle       {@code settle-ms}: how long a printer must stay well after the last byte before the ticket counts as printed
 * @param answer       how long a status request may take
 */
record EscPosSettings(TicketEncoding encoding, boolean backChannel, int columns, Duration settle, Duration answer) {

    /** @throws IllegalArgumentException with a sentence for people */
    static EscPosSettings of(Map<String, String> settings) {
        return new EscPosSettings(new TicketEncoding(settings.getOrDefault("encoding", "gb18030")), backChannel(settings.getOrDefault("back-channel", "usual")),
                columns(settings.getOrDefault("paper", "80")), milliseconds("settle-ms", settings.getOrDefault("settle-ms", "600")),
                milliseconds("answer-ms", settings.getOrDefault("answer-ms", "800")));
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

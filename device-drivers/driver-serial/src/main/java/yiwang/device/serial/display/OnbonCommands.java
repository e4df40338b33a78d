package yiwang.device.serial.display;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import yiwang.device.api.window.DisplayText;

/** Commands of a font card: ping, and one dynamic area a row of 16 pixels. Each asks for an answer. */
final class OnbonCommands {

    static final int ANSWER_GROUP = 0xA0;
    static final int ACCEPTED = 0x00;
    private static final int GROUP_PING = 0xA2;
    private static final int GROUP_SHOW = 0xA3;
    private static final int PIXELS = 16;
    private static final int AREA_HEAD = 27;
    private static final int ALL = 0xFF;
    private static final Charset GB2312 = Charset.forName("GB2312");

    private OnbonCommands() { }

    static byte[] ping() {
        return new byte[] {(byte) GROUP_PING, 0x00, 0x01, 0, 0};
    }

    /** Removes every area, then draws these rows; no rows is a dark display. */
    static byte[] show(OnbonCard card, List<DisplayText.Row> rows, int columns) {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(new byte[] {(byte) GROUP_SHOW, (byte) card.showCommand(), 0x01, 0, 0, (byte) ALL, (byte) rows.size()});
        for (int i = 0; i < rows.size(); i++) {
            byte[] area = area(i, rows.get(i), columns);
            command.write(area.length & 0xFF);
            command.write(area.length >> 8);
            command.writeBytes(area);
        }
        return command.toByteArray();
    }

    private static byte[] area(int index, DisplayText.Row row, int columns) {
        byte[] text = text(row);
        boolean runs = row.effect() == DisplayText.Effect.RUNNING || width(row.text()) > 2 * columns;
        int effect = runs ? 3 : row.effect() == DisplayText.Effect.BLINKING ? 5 : 1;
        return ByteBuffer.allocate(AREA_HEAD + text.length).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0).putShort((short) 0).putShort((short) (index * PIXELS)).putShort((short) (columns * PIXELS)).putShort((short) PIXELS)
                .put((byte) index).put((byte) 0).put((byte) 0).putShort((short) 0).put((byte) 0).putShort((short) 0)
                .put((byte) 1).put((byte) 1).put((byte) effect).put((byte) 0).put((byte) 5).put((byte) 0)
                .putInt(text.length).put(text).array();
    }

    /** Colours are {@code \C1} to {@code \C3}; a backslash of the text is doubled; what the card has no letter for is shown as its number. */
    private static byte[] text(DisplayText.Row row) {
        CharsetEncoder encoder = GB2312.newEncoder();
        StringBuilder shown = new StringBuilder("\\C").append(row.colour().ordinal() + 1);
        row.text().codePoints().forEach(point -> {
            String letter = Character.toString(point);
            shown.append(point == '\\' ? "\\\\" : encoder.canEncode(letter) ? letter : "[U+%04X]".formatted(point));
        });
        return shown.toString().getBytes(GB2312);
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < 0x80 ? 1 : 2).sum();
    }
}

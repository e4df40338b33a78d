package yiwang.device.serial.display;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The two generations of font cards: how their frames begin. Multi-byte values are little-endian. */
enum OnbonCard {
    /** 字库卡. */
    FONT(0x06) {
        @Override
        byte[] header(int screen, int dataLength) {
            return little(14).putShort((short) screen).putShort(SOURCE).put(new byte[3]).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0xFE)
                    .put((byte) 2).putShort((short) dataLength).array();
        }
    },
    /** 6代字库. */
    FONT6(0xA7) {
        @Override
        byte[] header(int screen, int dataLength) {
            return little(16).putShort((short) screen).putShort(SOURCE).put((byte) 0xF0).put((byte) 0).putShort((short) 0xFFFE).put(new byte[4])
                    .putInt(dataLength).array();
        }
    };

    private static final short SOURCE = (short) 0x8000;

    private final int showCommand;

    OnbonCard(int showCommand) {
        this.showCommand = showCommand;
    }

    /** @param dataLength of the command in bytes */
    abstract byte[] header(int screen, int dataLength);

    int headerLength() {
        return header(0, 0).length;
    }

    /** The number of "renew dynamic areas" in group A3. */
    int showCommand() {
        return showCommand;
    }

    /** @throws IllegalArgumentException with a sentence for people */
    static OnbonCard of(String name) {
        return switch (name) {
            case "font" -> FONT;
            case "font6" -> FONT6;
            default -> throw new IllegalArgumentException("card=" + name + " is not known; known: font, font6");
        };
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package yiwang.device.simulator.social;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;

/** A social security card (LD/T 32): environment SSSE, files EF05 and EF06, records of TAG LEN VALUE. */
public final class SocialCard implements SimulatedChip {

    private static final byte[] SSSE = {0x73, 0x78, 0x31, 0x2E, 0x73, 0x68, 0x2E, (byte) 0xC9, (byte) 0xE7, (byte) 0xBB, (byte) 0xE1,
        (byte) 0xB1, (byte) 0xA3, (byte) 0xD5, (byte) 0xCF};
    private static final byte[] UID = {0x04, (byte) 0x99, 0x01, 0x21, 0x5A, 0x60, (byte) 0x80};
    private static final byte[] ATR_BY_BYTE = {0x3B, 0x6D, 0, 0, (byte) 0x80, 0x31, (byte) 0x80, 0x65, (byte) 0xB0, (byte) 0x89, 0x40, 0, (byte) 0xA1,
        (byte) 0x83, (byte) 0x83, (byte) 0x90, 0};
    private static final byte[] ATR_CONTACTLESS = {0x3B, (byte) 0x80, (byte) 0x80, 0x01, 0x01};

    private final SocialCardImage image;
    private final ChipTraits traits;
    private SequencedMap<Integer, byte[]> file;
    private boolean inEnvironment;
    private byte[] waiting = {};

    public SocialCard(SocialCardImage image, ChipTraits traits) {
        this.image = image;
        this.traits = traits;
    }

    @Override
    public byte[] answerToReset() {
        return (traits.byByte() ? ATR_BY_BYTE : ATR_CONTACTLESS).clone();
    }

    @Override
    public void reset() {
        file = null;
        inEnvironment = false;
        waiting = new byte[0];
    }

    @Override
    public byte[] answer(byte[] command) {
        if (command.length < 4) {
            return status(0x6700);
        }
        int p1 = command[2] & 0xFF;
        int p2 = command[3] & 0xFF;
        return switch ((command[0] & 0xFF) << 8 | command[1] & 0xFF) {
            case 0x00A4 -> select(p1, command);
            case 0x00B2 -> readRecord(p1, p2, command.length > 4 ? command[4] & 0xFF : 0);
            case 0x00C0 -> response(command.length > 4 ? command[4] & 0xFF : 0);
            case 0xFFCA -> traits.contactless() ? withStatus(UID, 0x9000) : status(0x6E00);
            default -> status(0x6D00);
        };
    }

    private byte[] select(int p1, byte[] command) {
        int length = command.length > 4 ? command[4] & 0xFF : 0;
        if (command.length < 5 + length) {
            return status(0x6700);
        }
        if (p1 == 0x04) {
            inEnvironment = Arrays.equals(command, 5, 5 + length, SSSE, 0, SSSE.length);
            file = null;
            return inEnvironment ? fetchable(new byte[] {0x6F, 0x11, (byte) 0x84, 0x0F, 0x73, 0x78, 0x31, 0x2E, 0x73, 0x68, 0x2E, (byte) 0xC9, (byte) 0xE7,
                (byte) 0xBB, (byte) 0xE1, (byte) 0xB1, (byte) 0xA3, (byte) 0xD5, (byte) 0xCF}) : status(0x6A82);
        }
        if (p1 != traits.selectP1()) {
            return status(0x6A86);
        }
        SequencedMap<Integer, byte[]> found = inEnvironment && length == 2 ? image.file((command[5] & 0xFF) << 8 | command[6] & 0xFF) : null;
        if (found == null) {
            return status(0x6A82);
        }
        file = found;
        return status(0x9000);
    }

    private byte[] readRecord(int p1, int p2, int expected) {
        if (file == null) {
            return status(0x6986);
        }
        boolean byNumber = p2 == 0x04 && traits.readByRecord();
        if (!byNumber && p2 != 0) {
            return status(0x6A86);
        }
        int at = 0;
        for (Map.Entry<Integer, byte[]> record : file.entrySet()) {
            at++;
            if (byNumber ? at == p1 : record.getKey() == p1) {
                return counted(record(record.getKey(), record.getValue()), expected);
            }
        }
        return status(0x6A83);
    }

    private static byte[] record(int tag, byte[] value) {
        byte[] record = new byte[value.length + 2];
        record[0] = (byte) tag;
        record[1] = (byte) value.length;
        System.arraycopy(value, 0, record, 2, value.length);
        return record;
    }

    private byte[] counted(byte[] data, int expected) {
        return traits.byByte() && expected != data.length ? status(0x6C00 | data.length) : withStatus(data, 0x9000);
    }

    private byte[] fetchable(byte[] data) {
        if (!traits.byByte()) {
            return withStatus(data, 0x9000);
        }
        waiting = data;
        return status(0x6100 | data.length);
    }

    private byte[] response(int expected) {
        byte[] data = waiting;
        if (expected != data.length) {
            return data.length == 0 ? status(0x6985) : status(0x6C00 | data.length);
        }
        waiting = new byte[0];
        return withStatus(data, 0x9000);
    }

    static byte[] status(int word) {
        return withStatus(new byte[0], word);
    }

    private static byte[] withStatus(byte[] data, int word) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(data);
        out.write(word >> 8);
        out.write(word);
        return out.toByteArray();
    }
}

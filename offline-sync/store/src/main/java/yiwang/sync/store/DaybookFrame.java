package yiwang.sync.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One entry of the daybook as it lies in the file: whole sectors, so that writing the next one never touches it. Big-endian:
 * mark (8), position of the record (8), position of the first entry that was synced together with this one (8), length of the
 * sealed bytes (4), CRC-32C of them (4), CRC-32C of all that (4), the sealed bytes, and filling of {@code A5} to the end of the
 * sector, at least one byte. The file holds zeros where nothing was written yet, so an entry that a power cut tore has a sector
 * of zeros or ends in zero; one that was altered has neither.
 */
record DaybookFrame(long position, long firstOfSync, byte[] sealed) {

    static final int SECTOR = 512;
    static final int HEADER = 36;

    private static final long MARK = 0x5957_4441_5942_4B31L; // YWDAYBK1
    private static final byte FILLING = (byte) 0xA5;
    private static final int SUMMED = HEADER - Integer.BYTES;

    /** @param length of the sealed bytes */
    static int bytes(int length) {
        return (HEADER + length) / SECTOR * SECTOR + SECTOR;
    }

    void write(byte[] into, int at) {
        ByteBuffer frame = ByteBuffer.wrap(into, at, bytes(sealed.length));
        frame.putLong(MARK).putLong(position).putLong(firstOfSync).putInt(sealed.length).putInt(sum(sealed, 0, sealed.length))
                .putInt(sum(into, at, SUMMED)).put(sealed);
        Arrays.fill(into, frame.position(), frame.limit(), FILLING);
    }

    /** What a sector says when an entry should begin there. */
    enum Kind { HEADER, EMPTY, TORN, DAMAGED }

    static Kind kind(byte[] file, int at) {
        ByteBuffer header = ByteBuffer.wrap(file, at, SECTOR);
        if (header.getLong(at) == 0) {
            return Kind.EMPTY;
        }
        int length = header.getInt(at + 24);
        if (header.getLong(at) == MARK && header.getInt(at + SUMMED) == sum(file, at, SUMMED) && length >= 0
                && at + (long) bytes(length) <= file.length) {
            return Kind.HEADER;
        }
        return zeros(file, at + HEADER, at + SECTOR) ? Kind.TORN : Kind.DAMAGED;
    }

    static DaybookFrame read(byte[] file, int at) {
        ByteBuffer header = ByteBuffer.wrap(file, at, HEADER);
        int from = at + HEADER;
        return new DaybookFrame(header.getLong(at + 8), header.getLong(at + 16), Arrays.copyOfRange(file, from, from + header.getInt(at + 24)));
    }

    /** True when the sealed bytes are those that were written. */
    boolean whole(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at + 28) == sum(sealed, 0, sealed.length);
    }

    boolean torn(byte[] file, int at) {
        int end = at + bytes(sealed.length);
        boolean hole = file[end - 1] == 0;
        for (int sector = at; sector < end && !hole; sector += SECTOR) {
            hole = zeros(file, sector, sector + SECTOR);
        }
        return hole;
    }

    private static boolean zeros(byte[] file, int from, int to) {
        for (int i = from; i < to; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}

package yiwang.device.scanning.sane;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/** The data connection of one frame: records behind their length, closed by the length FFFFFFFF and a status byte. */
final class SaneRecords {

    private static final int END = 0xFFFFFFFF;

    private final DataInputStream in;
    private final boolean littleEndian;

    SaneRecords(InputStream in, boolean littleEndian) {
        this.in = new DataInputStream(in);
        this.littleEndian = littleEndian;
    }

    /** @throws ScanStopped naming the status when it is another one than EOF, or when the frame is cut off or goes on too long */
    void readInto(SanePage page, SaneFrame frame) throws IOException {
        page.begin(frame);
        byte[] line = new byte[frame.bytesPerLine()];
        int filled = 0;
        int lines = 0;
        for (int left = in.readInt(); left != END; left = in.readInt()) {
            if (left < 0) {
                throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible record " + left);
            }
            while (left > 0) {
                int count = Math.min(left, line.length - filled);
                in.readFully(line, filled, count);
                filled += count;
                left -= count;
                if (filled == line.length) {
                    page.line(frame, line, littleEndian);
                    filled = 0;
                    lines++;
                }
            }
        }
        SaneStatus status = SaneStatus.of(in.readUnsignedByte());
        if (status != SaneStatus.EOF && status != SaneStatus.GOOD) {
            throw SaneFaults.stop(status);
        }
        if (filled > 0 || frame.lines() != SaneFrame.UNKNOWN && lines < frame.lines()) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "page cut off: " + lines + " of " + frame.lines() + " lines");
        }
    }
}

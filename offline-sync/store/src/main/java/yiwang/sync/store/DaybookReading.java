package yiwang.sync.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the entries that the database lacks. An entry that was only half written when the power went was never acknowledged, and
 * ends the daybook; an entry that was altered, or is missing before one that was written after its sync, is damage.
 */
final class DaybookReading {

    private final long posted;
    private final List<DaybookFrame> found = new ArrayList<>();
    private long certain;

    /** @param posted  position of the newest record that the database has */
    DaybookReading(long posted) {
        this.posted = posted;
    }

    void add(byte[] content) {
        byte[] file = Arrays.copyOf(content, content.length / DaybookFrame.SECTOR * DaybookFrame.SECTOR);
        boolean doubtful = false;
        boolean afterGap = false;
        int at = 0;
        while (at < file.length) {
            switch (DaybookFrame.kind(file, at)) {
                case HEADER -> {
                    DaybookFrame frame = DaybookFrame.read(file, at);
                    doubtful &= frame.position() > posted + 1;
                    afterGap = false;
                    see(frame, file, at);
                    at += DaybookFrame.bytes(frame.sealed().length);
                }
                case EMPTY -> {
                    afterGap = true;
                    at += DaybookFrame.SECTOR;
                }
                case TORN, DAMAGED -> {
                    doubtful |= !afterGap && DaybookFrame.kind(file, at) == DaybookFrame.Kind.DAMAGED;
                    afterGap = true;
                    at += DaybookFrame.SECTOR;
                }
            }
        }
        if (doubtful) {
            throw StoreFault.daybookDamaged(null);
        }
    }

    private void see(DaybookFrame frame, byte[] file, int at) {
        certain = Math.max(certain, frame.firstOfSync());
        if (frame.position() <= posted) {
            return;
        }
        if (frame.whole(file, at)) {
            found.add(frame);
        } else if (!frame.torn(file, at)) {
            throw StoreFault.daybookDamaged(null);
        }
    }

    /** In the order of the chain, without a gap. */
    List<DaybookFrame> entries() {
        found.sort(Comparator.comparingLong(DaybookFrame::position));
        List<DaybookFrame> entries = new ArrayList<>();
        long next = posted + 1;
        for (DaybookFrame frame : found) {
            if (frame.position() == next) {
                entries.add(frame);
                next++;
            }
        }
        if (certain > next) {
            throw StoreFault.daybookDamaged(null);
        }
        return entries;
    }
}

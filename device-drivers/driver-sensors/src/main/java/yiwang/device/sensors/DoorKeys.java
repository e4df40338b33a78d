package yiwang.device.sensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the kernel writes of an input device ({@code struct input_event} of a 64-bit system, 24 bytes: time 16, type 2, code 2, value 4,
 * in the machine's byte order), heard for one door. Takes any bytes in any pieces; keeps at most one event.
 */
final class DoorKeys {

    static final int EVENT_BYTES = 24;
    private static final int KEY = 1;
    private static final int RELEASED = 0;

    private final KeyAddress door;
    private final ByteBuffer event = ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.nativeOrder());
    private boolean open;
    private boolean opened;

    DoorKeys(KeyAddress door) {
        this.door = door;
    }

    void hear(byte[] bytes) {
        for (byte b : bytes) {
            event.put(b);
            if (!event.hasRemaining()) {
                event.flip();
                move(event.getShort(16) & 0xFFFF, event.getShort(18) & 0xFFFF, event.getInt(20));
                event.clear();
            }
        }
    }

    private void move(int type, int code, int value) {
        if (type != KEY) {
            return;
        }
        if (door.closed().isEmpty() && code == door.opened()) {
            open = value != RELEASED;
        } else if (value != RELEASED && (code == door.opened() || door.closed().isPresent() && code == door.closed().getAsInt())) {
            open = code == door.opened();
        }
        opened |= open;
    }

    boolean open() {
        return open;
    }

    /** Whether it was open at any moment since this was asked last. */
    boolean takeOpened() {
        boolean was = opened;
        opened = open;
        return was;
    }
}

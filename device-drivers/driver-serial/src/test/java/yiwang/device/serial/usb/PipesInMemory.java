package yiwang.device.serial.usb;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import yiwang.device.serial.link.LinkException;

/** Pipes that hold what a test put into them; packets are handed on as a bus does it. */
final class PipesInMemory implements BulkPipes {

    final List<String> sent = new ArrayList<>();
    private final Map<Integer, Deque<byte[]>> packets = new HashMap<>();

    PipesInMemory told(int pipe, byte[] bytes) {
        packets.computeIfAbsent(pipe, p -> new ArrayDeque<>()).add(bytes);
        return this;
    }

    @Override
    public int out(int pipe, byte[] bytes, int from, int to, Duration limit) {
        sent.add(String.format("%02X:%s", pipe, HexFormat.of().withUpperCase().formatHex(bytes, from, to)));
        return to - from;
    }

    @Override
    public int in(int pipe, byte[] into, Duration limit) throws LinkException {
        if (into.length == 0 || into.length % PACKET != 0) {
            throw new AssertionError("a packet might not fit into " + into.length + " bytes");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Deque<byte[]> waiting = packets.getOrDefault(pipe, new ArrayDeque<>());
        while (!waiting.isEmpty() && all.size() < into.length) {
            byte[] packet = waiting.poll();
            all.writeBytes(packet);
            if (packet.length < PACKET) {
                break;
            }
        }
        System.arraycopy(all.toByteArray(), 0, into, 0, all.size());
        return all.size();
    }

    @Override
    public void close() {
        packets.clear();
    }
}

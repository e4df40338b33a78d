package yiwang.device.simulator.social;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import jdk.net.ExtendedSocketOptions;

/**
 * One insertion of a card into a slot of a virtual reader (vsmartcard-vpcd): being connected means being inserted.
 * Messages are a length of two bytes, big-endian, and as many bytes; one byte alone is a control code, more is a command.
 */
final class VpcdSlot implements Closeable {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;
    private static final int CONNECT_LIMIT_MS = 1000;

    private final Socket socket;

    private VpcdSlot(Socket socket) {
        this.socket = socket;
    }

    static VpcdSlot insert(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), CONNECT_LIMIT_MS);
            return new VpcdSlot(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Answers until one side leaves. */
    void serve(CommandHandler handler, SimulatedChip chip) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        while (true) {
            byte[] message;
            try {
                int length = in.readUnsignedShort();
                // The reader writes length and body one after the other: acknowledge at once, or each costs 40 ms.
                if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
                    socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                }
                message = in.readNBytes(length);
                if (message.length < length) {
                    return;
                }
            } catch (EOFException e) {
                return;
            }
            if (message.length != 1) {
                byte[] answer = handler.answer(message);
                if (answer != null) {
                    send(answer);
                }
                continue;
            }
            switch (message[0]) {
                case POWER_OFF, POWER_ON, RESET -> chip.reset();
                case GET_ATR -> send(chip.answerToReset());
                default -> { }
            }
        }
    }

    private void send(byte[] bytes) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 2).putShort((short) bytes.length).put(bytes);
        socket.getOutputStream().write(frame.array());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Called for every command. */
    @FunctionalInterface
    interface CommandHandler {

        /** @return data and status bytes, or null for a card that says nothing */
        byte[] answer(byte[] command) throws IOException;
    }
}

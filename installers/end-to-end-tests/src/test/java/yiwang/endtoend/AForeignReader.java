package yiwang.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A card reader of another maker on a pseudo-terminal, written from the byte tables alone: knows no class of the product. */
final class AForeignReader implements AutoCloseable {

    /** What lies on it, and how well it is. */
    enum Mood { WELL, NO_CARD, NOISY_ONCE, CARD_OF_UNKNOWN_KIND, NEEDS_REPAIR }

    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private final Process socat;
    private final RandomAccessFile line;
    private final byte[] text;
    private final Mood mood;
    private boolean noiseMade;

    private AForeignReader(Process socat, RandomAccessFile line, byte[] text, Mood mood) {
        this.socat = socat;
        this.line = line;
        this.text = text;
        this.mood = mood;
    }

    /** @param place where the reader's terminal appears */
    static AForeignReader at(Path place, byte[] text, Mood mood) throws IOException, InterruptedException {
        Path other = place.resolveSibling(place.getFileName() + ".reader");
        Process socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + place, "pty,raw,echo=0,link=" + other).redirectErrorStream(true).start();
        for (int tries = 0; !Files.exists(place) || !Files.exists(other); tries++) {
            if (tries > 200 || socat.waitFor(25, TimeUnit.MILLISECONDS)) {
                throw new IOException("socat made no terminals");
            }
        }
        AForeignReader reader = new AForeignReader(socat, new RandomAccessFile(other.toFile(), "rw"), text, mood);
        Thread.ofVirtual().start(reader::serve);
        return reader;
    }

    /** The 256 bytes of a resident card. */
    static byte[] resident(String name, String sex, String birth, String address, String idNumber) {
        StringBuilder block = new StringBuilder();
        for (String[] field : new String[][] {{name, "15"}, {sex, "1"}, {"01", "2"}, {birth, "8"}, {address, "35"}, {idNumber, "18"},
                {"青溪县公安局", "15"}, {"20200101", "8"}, {"长期", "8"}, {"", "18"}}) {
            block.append(field[0]).append(" ".repeat(Integer.parseInt(field[1]) - field[0].length()));
        }
        return block.toString().getBytes(StandardCharsets.UTF_16LE);
    }

    private void serve() {
        try {
            while (true) {
                int matched = 0;
                while (matched < PREAMBLE.length) {
                    byte b = line.readByte();
                    matched = b == PREAMBLE[matched] ? matched + 1 : b == PREAMBLE[0] ? Math.max(1, Math.min(matched, 3)) : 0;
                }
                int length = line.readUnsignedShort();
                byte[] body = new byte[length];
                line.readFully(body);
                answer((body[0] & 0xFF) << 8 | body[1] & 0xFF);
            }
        } catch (IOException e) {
            // the terminal is gone: so is the reader
        }
    }

    private void answer(int command) throws IOException {
        switch (command) {
            case 0x11FF -> send(mood == Mood.NEEDS_REPAIR ? 0x60 : 0x90);
            case 0x12FF -> send(0x90, new byte[] {5, 0, 1, 0, (byte) 0x91, 0x0E, 0x33, 1, 7, 0, 0, 0, 9, 0, 0, 0});
            case 0x2001 -> send(mood == Mood.NO_CARD ? 0x80 : 0x9F, mood == Mood.NO_CARD ? new byte[0] : new byte[4]);
            case 0x2002 -> send(0x90, new byte[8]);
            case 0x3001, 0x3010 -> {
                ByteArrayOutputStream card = new ByteArrayOutputStream();
                card.writeBytes(command == 0x3001 ? new byte[] {1, 0, 4, 0} : new byte[] {1, 0, 4, 0, 0, 0});
                byte[] shown = text.clone();
                if (mood == Mood.CARD_OF_UNKNOWN_KIND) {
                    shown[248] = 'Q';
                }
                card.writeBytes(shown);
                card.writeBytes(new byte[1024]);
                send(0x90, card.toByteArray());
            }
            case 0x3003 -> send(0x91);
            default -> send(mood == Mood.NEEDS_REPAIR ? 0x60 : 0x21);
        }
    }

    private void send(int status, byte... data) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(PREAMBLE);
        int length = 4 + data.length;
        int check = length >> 8 ^ length & 0xFF ^ status;
        for (byte b : data) {
            check ^= b;
        }
        frame.write(length >> 8);
        frame.write(length);
        frame.write(0);
        frame.write(0);
        frame.write(status);
        frame.writeBytes(data);
        frame.write(check);
        byte[] bytes = frame.toByteArray();
        if (mood == Mood.NOISY_ONCE && !noiseMade && data.length > 100) {
            noiseMade = true;
            bytes[40] ^= 0x55;
        }
        line.write(bytes);
    }

    @Override
    public void close() {
        try {
            socat.destroy();
            socat.onExit().join();
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

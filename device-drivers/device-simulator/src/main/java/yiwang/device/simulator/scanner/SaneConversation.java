package yiwang.device.simulator.scanner;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** One client of the simulated saned, from INIT to EXIT, written from the standard's chapter on the network protocol. */
final class SaneConversation {

    private static final int VERSION = 1 << 24 | 3;
    private static final int HANDLE = 7;
    private static final int BIG_ENDIAN = 0x4321;
    private static final int MAX_TEXT = 1 << 16;
    private static final int GOOD = 0;
    private static final int INVALID = 4;
    private static final byte END_OF_PAGE = 5;
    private static final int RECORD = 32768;

    private final String name;
    private final PaperPath paper;
    private final LinkFaults faults;
    private final SaneSettings settings = new SaneSettings();
    private final DataInputStream in;
    private final OutputStream out;
    private final Set<Socket> lines;
    private final InetAddress here;
    private PaperSheet sheet;

    /** @param lines every open connection, so that a power cut ends the data connections too */
    SaneConversation(String name, PaperPath paper, LinkFaults faults, Socket client, Set<Socket> lines) throws IOException {
        this.name = name;
        this.paper = paper;
        this.faults = faults;
        this.lines = lines;
        this.here = client.getLocalAddress();
        this.in = new DataInputStream(client.getInputStream());
        this.out = faults.over(client.getOutputStream());
    }

    void run() throws IOException, InterruptedException {
        for (int call = in.readInt(); call != 10; call = in.readInt()) {
            byte[] answer = answer(call);
            if (faults.silent()) {
                // As a machine that hangs: reads on, says nothing.
                in.skipNBytes(Long.MAX_VALUE);
            }
            out.write(answer);
            out.flush();
        }
    }

    private byte[] answer(int call) throws IOException, InterruptedException {
        return switch (call) {
            case 0 -> {
                in.readInt();
                text();
                yield new SaneAnswers().word(GOOD, VERSION).toBytes();
            }
            case 1 -> new SaneAnswers().word(GOOD, 2, 0).text(name).text("Yiwang").text("Simulated").text("feeder and flatbed").word(1).toBytes();
            case 2 -> new SaneAnswers().word(text().equals(name) ? GOOD : INVALID, HANDLE).none().toBytes();
            case 3, 8 -> {
                in.readInt();
                sheet = null;
                yield new SaneAnswers().word(0).toBytes();
            }
            case 4 -> {
                in.readInt();
                yield settings.descriptors();
            }
            case 5 -> control();
            case 6 -> parameters();
            case 7 -> start();
            default -> throw new IOException("call " + call + " is not in the standard");
        };
    }

    private byte[] control() throws IOException {
        in.readInt();
        int option = in.readInt();
        int action = in.readInt();
        int type = in.readInt();
        in.readInt();
        String text = "";
        int number = 0;
        if (type == 3) {
            text = text();
        } else {
            for (int left = in.readInt(); left > 0; left--) {
                number = in.readInt();
            }
        }
        if (option < 0 || option > 7 || action > 1) {
            return new SaneAnswers().word(INVALID, 0, type, 0, 0).none().toBytes();
        }
        return action == 1 ? settings.set(option, text, number) : settings.get(option);
    }

    private byte[] parameters() throws IOException {
        in.readInt();
        PaperSheet shape = sheet == null ? PaperSheet.blank(settings.dpi, settings.channels()) : sheet;
        int width = faults.claims() ? faults.claimedWidth() : shape.width();
        int height = faults.claims() ? faults.claimedHeight() : shape.height();
        return new SaneAnswers().word(GOOD, settings.channels() == 3 ? 1 : 0, 1, line(width), width, height, settings.lineart() ? 1 : 8).toBytes();
    }

    private int line(int width) {
        return settings.lineart() ? (width + 7) / 8 : width * settings.channels();
    }

    private byte[] start() throws IOException {
        in.readInt();
        PaperPath.Fed fed = paper.next(settings.fromFeeder());
        int status = switch (fed.move()) {
            case SHEET -> GOOD;
            case EMPTY -> 7;
            // SANE knows no double feed: its drivers call it a jam.
            case JAM, DOUBLE -> 6;
            case COVER_OPEN -> 8;
            case BUSY -> 3;
        };
        if (status != GOOD) {
            return new SaneAnswers().word(status, 0, BIG_ENDIAN).none().toBytes();
        }
        sheet = PaperSheet.draw(fed.number(), settings.dpi, settings.channels());
        paper.copyTheMargin(sheet.samples());
        ServerSocket data = new ServerSocket(0, 1, here);
        boolean bits = settings.lineart();
        PaperSheet drawn = sheet;
        Thread.ofVirtual().name("simulated saned, data").start(() -> send(data, drawn, bits));
        return new SaneAnswers().word(GOOD, data.getLocalPort(), BIG_ENDIAN).none().toBytes();
    }

    private void send(ServerSocket data, PaperSheet drawn, boolean bits) {
        try (data; Socket client = data.accept()) {
            lines.add(client);
            OutputStream line = faults.over(client.getOutputStream());
            byte[] samples = bits ? packed(drawn) : drawn.samples();
            for (int at = 0; at < samples.length; at += RECORD) {
                int count = Math.min(RECORD, samples.length - at);
                faults.pause((double) count / samples.length);
                line.write(new SaneAnswers().word(count).toBytes());
                line.write(samples, at, count);
            }
            line.write(new SaneAnswers().word(0xFFFFFFFF).toBytes());
            line.write(END_OF_PAGE);
            line.flush();
            lines.remove(client);
        } catch (IOException e) {
            // The client has hung up, or the line was cut on purpose.
            sheet = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(PaperSheet sheet) {
        int row = (sheet.width() + 7) / 8;
        byte[] bits = new byte[row * sheet.height()];
        for (int i = 0; i < sheet.samples().length; i++) {
            if ((sheet.samples()[i] & 0xFF) < 128) {
                bits[i / sheet.width() * row + i % sheet.width() / 8] |= (byte) (128 >> i % sheet.width() % 8);
            }
        }
        return bits;
    }

    private String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_TEXT) {
            throw new IOException("text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}

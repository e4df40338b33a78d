package yiwang.device.simulator.ticket;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import yiwang.device.simulator.port.Wire;

/** Reads ESC/POS from a cable, order by order. */
final class OrderReader {

    private static final int LONGEST_RASTER = 1 << 20;

    private final Wire wire;

    OrderReader(Wire wire) {
        this.wire = wire;
    }

    /** @return empty when the cable is gone */
    Optional<Order> next() throws IOException {
        int b = wire.read();
        if (b < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (b) {
                case 0x0A -> new Order.LineFeed();
                case 0x0D -> new Order.WithoutEffect();
                case 0x10 -> realTime();
                case 0x1B -> escape();
                case 0x1C -> chinese();
                case 0x1D -> group();
                default -> b < 0x20 || b == 0x7F ? unknown(b) : new Order.Text((byte) b);
            });
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private Order realTime() throws IOException {
        int kind = take();
        int n = take();
        return kind == 0x04 && n >= 1 && n <= 4 ? new Order.RealTimeStatus(n) : unknown(0x10, kind, n);
    }

    private Order escape() throws IOException {
        int command = take();
        return switch (command) {
            case '@' -> new Order.Initialise();
            case 'a' -> new Order.Align(take() & 3);
            case 'E' -> new Order.Bold((take() & 1) == 1);
            case '!' -> new Order.AsciiMode(take());
            case 'd' -> new Order.FeedLines(take());
            case 'i' -> new Order.Cut(false);
            case 'm' -> new Order.Cut(true);
            case '2' -> new Order.WithoutEffect();
            case 'J', 't', 'R', '3', '-' -> {
                take();
                yield new Order.WithoutEffect();
            }
            case 'p' -> {
                take(3);
                yield new Order.WithoutEffect();
            }
            default -> unknown(0x1B, command);
        };
    }

    private Order chinese() throws IOException {
        int command = take();
        return switch (command) {
            case '&' -> new Order.ChineseMode(true);
            case '.' -> new Order.ChineseMode(false);
            case '!' -> new Order.ChineseSize(take());
            case 'W' -> new Order.ChineseSize((take() & 1) == 1 ? 0x0C : 0);
            case '-' -> {
                take();
                yield new Order.WithoutEffect();
            }
            case 'S' -> {
                take(2);
                yield new Order.WithoutEffect();
            }
            default -> unknown(0x1C, command);
        };
    }

    private Order group() throws IOException {
        int command = take();
        return switch (command) {
            case '!' -> {
                int n = take();
                yield new Order.Size((n >> 4 & 7) + 1, (n & 7) + 1);
            }
            case 'V' -> cut(take());
            case '(' -> parenthesis(take());
            case 'v' -> raster(take());
            case 'r' -> new Order.QueuedStatus(take() & 0x0F);
            case 'a' -> new Order.AutomaticStatus(take() != 0);
            case 'B', 'h', 'w', 'H', 'f' -> {
                take();
                yield new Order.WithoutEffect();
            }
            case 'L', 'W' -> {
                take(2);
                yield new Order.WithoutEffect();
            }
            default -> unknown(0x1D, command);
        };
    }

    private Order cut(int mode) throws IOException {
        return switch (mode) {
            case 0, '0' -> new Order.Cut(false);
            case 1, '1' -> new Order.Cut(true);
            case 0x41, 0x42 -> {
                take();
                yield new Order.Cut(mode == 0x42);
            }
            default -> unknown(0x1D, 'V', mode);
        };
    }

    private Order parenthesis(int kind) throws IOException {
        int length = take() | take() << 8;
        byte[] body = take(length);
        if (kind != 'k' || length < 3 || body[0] != 0x31) {
            return unknown(0x1D, '(', kind);
        }
        return switch (body[1]) {
            case 0x41, 0x43, 0x45 -> new Order.QrSetting(body[1], body[2]);
            case 0x50 -> new Order.QrStore(Arrays.copyOfRange(body, 3, length));
            case 0x51 -> new Order.QrPrint();
            default -> unknown(0x1D, '(', 'k', body[1]);
        };
    }

    private Order raster(int kind) throws IOException {
        take();
        int bytesPerRow = take() | take() << 8;
        int rows = take() | take() << 8;
        if (kind != '0' || bytesPerRow * rows > LONGEST_RASTER) {
            return unknown(0x1D, 'v', kind);
        }
        return new Order.Raster(bytesPerRow, rows, take(bytesPerRow * rows));
    }

    private static Order unknown(int... bytes) {
        StringBuilder hex = new StringBuilder();
        for (int b : bytes) {
            hex.append(String.format(" %02X", b & 0xFF));
        }
        return new Order.Unknown(hex.substring(1));
    }

    private int take() throws IOException {
        int b = wire.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) take();
        }
        return bytes;
    }
}

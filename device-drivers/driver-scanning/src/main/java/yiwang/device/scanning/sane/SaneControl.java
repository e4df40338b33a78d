package yiwang.device.scanning.sane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/**
 * The calls of SANE's network protocol, version 3, on one control connection. Passwords are never sent: the protocol would
 * carry them in clear to whatever listens at the scanner's address.
 */
final class SaneControl {

    private static final int VERSION = 1 << 24 | 3;
    private static final int INIT = 0;
    private static final int GET_DEVICES = 1;
    private static final int OPEN = 2;
    private static final int CLOSE = 3;
    private static final int GET_OPTIONS = 4;
    private static final int CONTROL_OPTION = 5;
    private static final int GET_PARAMETERS = 6;
    private static final int START = 7;
    private static final int CANCEL = 8;
    private static final int EXIT = 10;
    private static final int ACTION_SET = 1;
    private static final int INFO_RELOAD_OPTIONS = 2;
    private static final int MAX_OPTIONS = 1000;
    private static final int MAX_DEVICES = 200;
    private static final int LITTLE_ENDIAN = 0x1234;

    /** Where the frame's data is to be fetched. */
    record PageSource(int port, boolean littleEndian) { }

    private final SaneWire wire;
    private int handle;
    private List<SaneOption> options = List.of();

    SaneControl(SaneWire wire) {
        this.wire = wire;
    }

    void init() throws IOException {
        wire.put(INIT).put(VERSION).put("").send();
        require(wire.status());
        wire.word();
    }

    /** One scanner of a saned in its own words. */
    record Listed(String name, String maker, String model) { }

    List<Listed> devices() throws IOException {
        wire.put(GET_DEVICES).send();
        require(wire.status());
        int count = wire.length(MAX_DEVICES);
        List<Listed> devices = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            if (wire.word() == 0) {
                devices.add(new Listed(wire.text(), wire.text(), wire.text()));
                wire.text();
            }
        }
        return devices;
    }

    /** @throws ScanStopped with ABSENT when the saned knows no such scanner */
    void open(String scanner) throws IOException {
        wire.put(OPEN).put(scanner).send();
        SaneStatus status = wire.status();
        handle = wire.word();
        refuseLogin(wire.text());
        // What saned says of a name that it does not know.
        if (status == SaneStatus.INVAL) {
            throw new ScanStopped(DeviceFault.Kind.ABSENT, "saned knows no such scanner");
        }
        require(status);
    }

    void close() throws IOException {
        wire.put(CLOSE).put(handle).send();
        wire.word();
        wire.put(EXIT).send();
    }

    void cancel() throws IOException {
        wire.put(CANCEL).put(handle).send();
        wire.word();
    }

    void loadOptions() throws IOException {
        wire.put(GET_OPTIONS).put(handle).send();
        int count = wire.length(MAX_OPTIONS);
        List<SaneOption> loaded = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            if (wire.word() == 0) {
                loaded.add(SaneOption.read(index, wire));
            }
        }
        options = loaded;
    }

    Optional<SaneOption> settable(String name) {
        return options.stream().filter(option -> option.name().equals(name) && option.settable()).findFirst();
    }

    /** @return the value that the scanner really took */
    double set(SaneOption option, double wanted) throws IOException {
        byte[] taken = set(option, ByteBuffer.allocate(8).putInt(1).putInt(option.nearest(wanted)).array(), Integer.BYTES);
        return option.number(ByteBuffer.wrap(taken).getInt());
    }

    void set(SaneOption option, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (option.size() < 0 || option.size() > 65536) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible option size " + option.size());
        }
        int size = Math.max(option.size(), bytes.length + 1);
        set(option, ByteBuffer.allocate(4 + size).putInt(size).put(bytes).array(), size);
    }

    private byte[] set(SaneOption option, byte[] value, int size) throws IOException {
        wire.put(CONTROL_OPTION).put(handle).put(option.index()).put(ACTION_SET).put(option.type()).put(size).put(value).send();
        SaneStatus status = wire.status();
        int info = wire.word();
        int type = wire.word();
        wire.word();
        byte[] taken = type == SaneOption.TYPE_STRING ? wire.bytes() : number(wire.words());
        if (type != option.type()) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "an option of another type");
        }
        refuseLogin(wire.text());
        require(status);
        if ((info & INFO_RELOAD_OPTIONS) != 0) {
            loadOptions();
        }
        return taken;
    }

    private static byte[] number(List<Integer> words) {
        if (words.isEmpty()) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "an option without a value");
        }
        return ByteBuffer.allocate(Integer.BYTES).putInt(words.getFirst()).array();
    }

    /** @throws ScanStopped for a feeder that is empty, jammed or open */
    PageSource start() throws IOException {
        wire.put(START).put(handle).send();
        SaneStatus status = wire.status();
        int port = wire.word();
        boolean littleEndian = wire.word() == LITTLE_ENDIAN;
        refuseLogin(wire.text());
        require(status);
        if (port < 1 || port > 65535) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible port " + port);
        }
        return new PageSource(port, littleEndian);
    }

    SaneFrame frame() throws IOException {
        wire.put(GET_PARAMETERS).put(handle).send();
        SaneStatus status = wire.status();
        SaneFrame frame = status == SaneStatus.GOOD ? SaneFrame.read(wire) : null;
        require(status);
        return frame;
    }

    private static void refuseLogin(String resource) {
        if (!resource.isEmpty()) {
            throw new ScanStopped(DeviceFault.Kind.NOT_AUTHORISED, "saned asks for a password");
        }
    }

    private static void require(SaneStatus status) {
        if (status != SaneStatus.GOOD) {
            throw SaneFaults.stop(status);
        }
    }
}

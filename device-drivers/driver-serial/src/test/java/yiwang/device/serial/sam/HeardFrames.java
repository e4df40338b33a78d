package yiwang.device.serial.sam;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Collects what a parser finds. */
final class HeardFrames implements SamFrameSink {

    final List<SamAnswer> frames = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    final SamFrameParser parser = new SamFrameParser(this);

    HeardFrames hear(byte... bytes) {
        for (byte b : bytes) {
            parser.accept(b);
        }
        return this;
    }

    HeardFrames hear(String hex) {
        return hear(bytes(hex));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    @Override
    public void frame(SamAnswer answer) {
        frames.add(answer);
    }

    @Override
    public void broken(String why) {
        broken.add(why);
    }
}

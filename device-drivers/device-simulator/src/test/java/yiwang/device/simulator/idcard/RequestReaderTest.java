package yiwang.device.simulator.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.device.simulator.idcard.RequestReader.Heard;
import yiwang.device.simulator.port.Wire;

class RequestReaderTest {

    private static final byte[] FIND = HexFormat.of().parseHex("AAAAAA966900032001" + "22");

    @Test
    void a_hundred_thousand_mutated_requests_are_heard_to_the_end() throws IOException {
        Random random = new Random(467);
        for (int round = 0; round < 100_000; round++) {
            byte[] line = new byte[FIND.length * 2];
            System.arraycopy(FIND, 0, line, 0, FIND.length);
            System.arraycopy(FIND, 0, line, FIND.length, FIND.length);
            for (int i = random.nextInt(4); i >= 0; i--) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            RequestReader reader = new RequestReader(new Line(new ByteArrayInputStream(line)));
            int heard = 0;
            while (!(reader.next() instanceof Heard.CableGone)) {
                heard++;
            }
            assertThat(heard).isLessThanOrEqualTo(2);
        }
    }

    private record Line(ByteArrayInputStream in) implements Wire {

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public void write(byte[] bytes, int from, int to) {
            throw new AssertionError("an ear does not speak");
        }
    }
}

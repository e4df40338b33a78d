package yiwang.device.simulator.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class CameraSimulatorTest {

    private static final int TIMES = 20;
    private static final int CUT = 300;

    @TempDir
    private Path folder;

    @RepeatedTest(TIMES)
    void a_reader_however_slow_sees_the_end_where_the_cable_broke_and_the_next_one_finds_a_camera() throws Exception {
        Path pipe = folder.resolve("video0");
        try (CameraSimulator simulator = CameraSimulator.start(pipe)) {
            simulator.cutAfter(CUT);
            for (int session = 0; session < 3; session++) {
                try (InputStream slow = new FileInputStream(pipe.toFile())) {
                    while (slow.available() < CUT) {
                        Thread.onSpinWait();
                    }
                    assertThat(slow.readAllBytes()).hasSize(CUT);
                }
            }
        }
    }
}

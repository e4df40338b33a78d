package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.device.simulator.SamplePersons;

/** The hall manager at a counter. */
class ManagerDevicesTest {

    @TempDir
    Path folder;

    @Test
    void a_manager_finds_the_devices_in_the_rail_and_tries_the_reader_while_the_counter_works_on() throws Exception {
        try (Counter counter = new Counter(folder)) {
            assertThat(counter.page().shows("设备")).as("clerks have no such place").isFalse();
            counter.becomesManager();
            counter.page().chooseSpoken("设备").seeText("这里的设备").wait("device-card");
            counter.reader().putOn(SamplePersons.LI_JIANGUO.card());
            counter.page().choose("try").seeText("李*国");
            assertThat(counter.page().shows("李建国")).isFalse();
            counter.page().chooseSpoken("工作台").seeText("3 号窗口");
        }
    }
}

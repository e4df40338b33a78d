package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.simulator.SamplePersons;

class ReaderUnpluggedAtEveryByteTest {

    /** Status 11, module identity 27, find 15, select 19, read 1295, two additional addresses 151. */
    private static final int BYTES_OF_ONE_READ = 11 + 27 + 15 + 19 + 1295 + 151;

    private static final SamLimits HASTY = new SamLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3),
            Duration.ofMillis(300), Duration.ofMillis(1), Duration.ofMillis(200));

    @Test
    void the_result_is_a_whole_card_or_a_lost_link_and_the_next_read_works() throws IOException {
        try (SimulatedReaderRig rig = new SimulatedReaderRig("tcp:0", HASTY)) {
            rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
            for (int sent = 0; sent < BYTES_OF_ONE_READ; sent++) {
                rig.reader().close();
                rig.simulator.unplugAfter(sent);
                assertThat(read(rig)).as("after %d bytes", sent).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                        fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.LINK_LOST));
                rig.simulator.replug();
                assertThat(read(rig)).as("replugged after %d bytes", sent).isInstanceOfSatisfying(CardReadOutcome.Read.class, read -> {
                    assertThat(read.card().fields()).hasSize(9);
                    assertThat(read.card().additionalAddresses()).hasSize(2);
                });
            }
            rig.reader().close();
            rig.simulator.unplugAfter(BYTES_OF_ONE_READ + 1);
            assertThat(read(rig)).isInstanceOf(CardReadOutcome.Read.class);
        }
    }

    private static CardReadOutcome read(SimulatedReaderRig rig) {
        return rig.reader().read(Duration.ofSeconds(3), Cancellation.NEVER);
    }
}

package yiwang.kiosk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.ui.kiosk.MachineFront;

class KioskProfileTest {

    @TempDir
    private Path folder;

    @Test
    void a_machine_without_a_profile_is_a_usual_one() throws Exception {
        KioskProfile profile = KioskProfile.read(folder);
        assertThat(profile.front()).isEqualTo(MachineFront.USUAL);
        assertThat(profile.queue()).isEqualTo(new QueueGroup("A", "综合窗口", Optional.empty()));
        assertThat(profile.favourites()).contains(new Favourite("D13", "高龄津贴")).hasSize(9);
        assertThat(profile.servicePin()).isEmpty();
    }

    @Test
    void the_place_of_the_reader_and_the_pace_of_the_hall_are_the_machines_own() throws Exception {
        write("reader.place=屏幕左边\nfront=0.2,0.5,0.1,0.7,0.1,0.8\nqueue.pace=3,4,6\nqueue.letter=B\nqueue.name=户籍窗口\nfavourites=D01, D07:出生\n");
        KioskProfile profile = KioskProfile.read(folder);
        assertThat(profile.readerPlace()).isEqualTo("屏幕左边");
        assertThat(profile.front().readerX()).isEqualTo(0.2);
        assertThat(profile.queue().pace()).contains(new Pace(3, 4, 6));
        assertThat(profile.favourites()).containsExactly(new Favourite("D01", ""), new Favourite("D07", "出生"));
    }

    @Test
    void a_wrong_line_is_named() throws Exception {
        write("reader.palce=oben\n");
        assertThatThrownBy(() -> KioskProfile.read(folder)).hasMessageContaining("reader.palce");
        write("front=0.2,0.5\n");
        assertThatThrownBy(() -> KioskProfile.read(folder)).hasMessageContaining("front");
        write("queue.pace=3,9,6\n");
        assertThatThrownBy(() -> KioskProfile.read(folder)).hasMessageContaining("queue.pace");
    }

    @Test
    void the_service_pin_stands_as_a_digest() throws Exception {
        PinDigest digest = PinDigest.of("4711", "salt");
        assertThat(digest.toString()).doesNotContain("4711");
        write("service.pin=" + digest + "\n");
        PinDigest read = KioskProfile.read(folder).servicePin().orElseThrow();
        assertThat(read.fits("4711")).isTrue();
        assertThat(read.fits("4712")).isFalse();
    }

    private void write(String lines) throws Exception {
        Files.writeString(folder.resolve(KioskProfile.FILE), lines);
    }
}

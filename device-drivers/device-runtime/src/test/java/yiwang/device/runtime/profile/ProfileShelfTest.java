package yiwang.device.runtime.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;

class ProfileShelfTest {

    private static final String COUNTER = """
            card=serial:/dev/serial/by-id/usb-FTDI_A1-if00
            card.identity=serial-number:usb-0403:6001-A1
            card.name=读卡器
            tickets=escpos:tcp:192.0.2.50:9100
            tickets.back-channel=none
            tickets/left=escpos:serial:/dev/serial/by-path/pci-usb-0:2:1.0
            tickets/left.name=左边小票机
            documents=queue:办公室
            scanner.elsewhere=3 号窗口
            """;

    @TempDir
    private Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);

    @Test
    void what_is_saved_comes_back_word_for_word() throws Exception {
        ProfileShelf shelf = new ProfileShelf(folder, clock);
        StationProfile counter = profile(COUNTER);
        shelf.save("一号柜台", counter);
        assertThat(shelf.names()).containsExactly("一号柜台");
        assertThat(shelf.load("一号柜台")).isEqualTo(counter);
        assertThat(counter.lines()).containsEntry("tickets/left.name", "左边小票机").containsEntry("scanner.elsewhere", "3 号窗口");
    }

    @Test
    void a_value_with_odd_characters_survives() throws Exception {
        ProfileShelf shelf = new ProfileShelf(folder, clock);
        StationProfile odd = profile("documents=queue:\\\\server\\ x=y:#!\n");
        shelf.use(odd);
        assertThat(shelf.current()).isEqualTo(odd);
    }

    @Test
    void one_goes_back_to_what_was_in_use_before() throws Exception {
        ProfileShelf shelf = new ProfileShelf(folder, clock);
        StationProfile first = profile(COUNTER);
        shelf.use(first);
        shelf.use(first.without(DeviceSlot.parse("documents")));
        assertThat(shelf.earlier()).containsExactly("earlier/20261122T000000000Z");
        shelf.use(shelf.load("earlier/20261122T000000000Z"));
        assertThat(shelf.current()).isEqualTo(first);
    }

    @Test
    void earlier_versions_are_bounded() throws Exception {
        ProfileShelf shelf = new ProfileShelf(folder, clock);
        for (int i = 0; i < ProfileShelf.EARLIER + 10; i++) {
            now.set(now.get().plusSeconds(1));
            shelf.use(profile("documents=queue:q" + i));
        }
        assertThat(shelf.earlier()).hasSize(ProfileShelf.EARLIER);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void a_comparison_names_every_line_that_differs() throws Exception {
        assertThat(ProfileDifference.between(profile("card=serial:/dev/a\ncard.baud=9600"), profile("card=serial:/dev/b\ndocuments=queue:x"))).containsExactly(
                new ProfileDifference("card", "serial:/dev/a", "serial:/dev/b"), new ProfileDifference("card.baud", "9600", ""),
                new ProfileDifference("documents", "", "queue:x"));
    }

    @Test
    void a_clone_keeps_roles_names_and_settings_and_no_serial_number() throws Exception {
        CounterClone clone = CounterClone.of(profile(COUNTER));
        assertThat(clone.toBind()).containsExactly(DeviceSlot.parse("card"), DeviceSlot.parse("tickets/left"));
        assertThat(clone.profile().lines()).containsEntry("card", "unbound:card").containsEntry("card.name", "读卡器").containsEntry("documents", "queue:办公室")
                .containsEntry("tickets.back-channel", "none").doesNotContainKey("card.identity");
        assertThat(clone.profile().lines().toString()).doesNotContain("A1").doesNotContain("/dev/");
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        ProfileShelf shelf = new ProfileShelf(folder, clock);
        for (String name : new String[] {"../devices", "a/b", "", ".hidden", "earlier/../x", "a\0b"}) {
            assertThatThrownBy(() -> shelf.save(name, StationProfile.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> shelf.load("nothing")).isInstanceOf(NoSuchFileException.class);
    }

    private static StationProfile profile(String text) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return StationProfile.of(properties);
    }
}

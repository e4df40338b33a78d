package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;

/** A reader misbehaves, and its maker wants to see what was said. */
class RecordingOnScreenTest {

    private static final DeviceSlot CARD = DeviceSlot.of(DeviceRole.CARD);

    @TempDir
    Path data;

    @Test
    void a_session_is_recorded_masked_told_where_it_lies_and_played_again_without_the_reader() throws Exception {
        Path file;
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0")) {
            use(reader.address());
            reader.putOn(SamplePersons.LI_JIANGUO.card());
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                window.choose("record").choose("record-start").see("正在录 card，证件内容打码").choose("try").see("卡读出来了");
                window.picture("recording");
                window.choose("record-stop").see("已打码），可以交给厂家").picture("recorded");
                file = onlyFile();
                assertThat(window.shows(file.toString())).as("told where it lies").isTrue();
            }
        }
        assertThat(Files.readString(file)).contains("content: masked").doesNotContain(hex(SamplePersons.LI_JIANGUO.fields().get("id_number")));
        use("replay:" + file);
        try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
            window.choose("try").see("卡读出来了");
        }
    }

    @Test
    void as_it_is_only_on_somebody_s_word_which_stands_in_the_file() throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0")) {
            use(reader.address());
            reader.putOn(SamplePersons.LI_JIANGUO.card());
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                raw(window, "").see("请写明谁同意、为什么");
                assertThat(data.resolve("device-recordings")).doesNotExist();
                raw(window, "陈立：读不出的卡").see("证件内容原样录").choose("try").see("卡读出来了");
                window.choose("record-stop").see("只交给说好的人");
            }
        }
        assertThat(Files.readString(onlyFile())).contains("陈立: 读不出的卡").contains(hex(SamplePersons.LI_JIANGUO.fields().get("id_number")));
    }

    private Window raw(Window window, String word) {
        window.choose("record").choose("record-raw");
        assertThat(((CheckBox) window.wait("record-raw")).isSelected()).isTrue();
        return window.fill("record-consent", word).choose("record-start");
    }

    /** As the card has it: two bytes a character, little end first. */
    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(letter -> hex.append("%02X00".formatted(letter)));
        return hex.toString();
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("device-recordings"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private void use(String address) throws IOException {
        new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(Map.of(DeviceRole.CARD, new DeviceBinding(DeviceAddress.parse(address), Map.of()))));
        assertThat(new ProfileShelf(data, Clock.systemUTC()).current().binding(CARD)).isPresent();
    }
}

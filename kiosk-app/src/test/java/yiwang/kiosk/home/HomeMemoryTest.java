package yiwang.kiosk.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeMemoryTest {

    private static final List<HomeTile> TILES = List.of(new HomeTile("990101", "高龄津贴", "remixmz-user-heart-line"), new HomeTile("990102", "居住证", "remixmz-map-pin-user-line"));

    @TempDir
    private Path folder;

    @Test
    void the_next_start_shows_what_the_last_one_knew_but_counts_no_tickets() throws Exception {
        new HomeMemory(folder).remember(new HomeFacts("青溪县政务服务中心", "大厅 1 号机", true, TILES, 20, Optional.of(7)));
        HomeFacts recalled = new HomeMemory(folder).recall("大厅 2 号机");
        assertThat(recalled).isEqualTo(new HomeFacts("青溪县政务服务中心", "大厅 2 号机", true, TILES, 2, Optional.empty()));
    }

    @Test
    void a_first_start_knows_only_the_machines_name() {
        assertThat(new HomeMemory(folder).recall("大厅 1 号机")).isEqualTo(new HomeFacts("", "大厅 1 号机", false, List.of(), 0, Optional.empty()));
    }

    @Test
    void a_damaged_memory_is_forgotten_and_stops_nothing() throws Exception {
        Files.writeString(folder.resolve("kiosk-home.properties"), "hall=青溪县\nsample=\\u12x4\n");
        assertThat(new HomeMemory(folder).recall("大厅 1 号机").hall()).isEmpty();
        Files.write(folder.resolve("kiosk-home.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3});
        assertThat(new HomeMemory(folder).recall("大厅 1 号机").tiles()).isEmpty();
    }

    @Test
    void what_cannot_be_written_leaves_the_former_memory_as_it_was() throws Exception {
        HomeMemory memory = new HomeMemory(folder);
        memory.remember(new HomeFacts("青溪县政务服务中心", "", true, TILES, 20, Optional.empty()));
        String before = Files.readString(folder.resolve("kiosk-home.properties"), StandardCharsets.UTF_8);
        Files.createDirectory(folder.resolve("kiosk-home.properties.new"));
        assertThatThrownBy(() -> memory.remember(new HomeFacts("别的大厅", "", false, List.of(), 0, Optional.empty()))).isInstanceOf(IOException.class);
        assertThat(Files.readString(folder.resolve("kiosk-home.properties"), StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void a_smaller_home_page_leaves_no_tile_of_a_larger_one() throws Exception {
        HomeMemory memory = new HomeMemory(folder);
        memory.remember(new HomeFacts("青溪县政务服务中心", "", true, TILES, 20, Optional.empty()));
        memory.remember(new HomeFacts("青溪县政务服务中心", "", true, TILES.subList(1, 2), 20, Optional.empty()));
        assertThat(memory.recall("").tiles()).containsExactly(TILES.get(1));
    }
}

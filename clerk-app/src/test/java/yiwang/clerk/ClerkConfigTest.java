package yiwang.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.ui.theme.Theme;

class ClerkConfigTest {

    @Test
    void the_agent_of_a_village_works_where_the_station_says_unless_the_call_says_otherwise() {
        List<String> call = List.of("--data", "station", "--role", "village");
        assertThat(ClerkConfig.of(call).at("柳湾村代办点").window()).isEqualTo("柳湾村代办点");
        assertThat(ClerkConfig.of(List.of("--data", "station")).at("柳湾村代办点").window()).isEqualTo("3 号窗口");
    }

    @Test
    void a_full_call_is_read_whole() {
        ClerkConfig config = ClerkConfig.of(List.of("--data", "station", "--devices", "d.properties", "--theme", "dark", "--clerk", "周宁",
                "--clerk-no", "3017", "--window", "3 号窗口", "--size", "1366x768", "--language", "en"));
        assertThat(config.data()).isEqualTo(Path.of("station"));
        assertThat(config.theme()).isEqualTo(Theme.DARK);
        assertThat(config.language()).isEqualTo(Locale.ENGLISH);
        assertThat(config.size()).hasValueSatisfying(size -> assertThat(size).containsExactly(1366, 768));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--theme dark|--data", "--data d --theme green|light 或 dark", "--data d --size big|1366x768",
            "--data d --colour red|--colour", "--data|缺值", "--data d --language fr|zh 或 en"})
    void a_wrong_call_is_refused_with_what_is_allowed(String call, String said) {
        assertThatThrownBy(() -> ClerkConfig.of(List.of(call.split(" ")))).isInstanceOf(ClerkConfig.WrongCall.class).hasMessageContaining(said);
    }
}

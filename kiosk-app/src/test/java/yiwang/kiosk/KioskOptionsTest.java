package yiwang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskOptionsTest {

    @Test
    void a_folder_is_enough_and_then_the_kiosk_is_locked_and_waits_for_people() {
        assertThat(parse("--data /srv/yiwang")).isEqualTo(
                new KioskOptions(Path.of("/srv/yiwang"), Optional.empty(), Optional.empty(), KioskOptions.Start.ATTRACT, false));
    }

    @Test
    void every_word_has_its_effect() {
        assertThat(parse("--data d --devices p.properties --windowed 1080x1920 --start home --hide-cursor")).isEqualTo(new KioskOptions(Path.of("d"),
                Optional.of(Path.of("p.properties")), Optional.of(new KioskOptions.Size(1080, 1920)), KioskOptions.Start.HOME, true));
    }

    @Test
    void landscape_lays_a_window_across_whichever_way_its_size_was_said() {
        assertThat(parse("--data d --landscape").windowed()).contains(new KioskOptions.Size(1920, 1080));
        assertThat(parse("--landscape --windowed 800x1280 --data d").windowed()).contains(new KioskOptions.Size(1280, 800));
    }

    @Test
    void people_are_spoken_to_in_chinese_unless_english_was_asked_for() {
        assertThat(KioskOptions.language(List.of("--data", "d"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(KioskOptions.language(List.of("--data", "d", "--english"))).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --start home                    | --data DIR is missing
            --data                          | --data needs a value
            --data d --windowed             | --windowed needs a value
            --data d --windowed 1080        | --windowed is width and height
            --data d --windowed 0x1920      | --windowed is width and height
            --data d --windowed 99999999x99 | --windowed is width and height
            --data d --start tickets        | --start is attract or home, not 'tickets'
            --data d --fast                 | unknown word '--fast'
            """)
    void a_wrong_call_is_named(String words, String sentence) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }

    private static KioskOptions parse(String words) {
        return KioskOptions.parse(List.of(words.split(" ")));
    }
}

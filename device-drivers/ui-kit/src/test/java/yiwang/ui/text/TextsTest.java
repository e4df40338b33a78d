package yiwang.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    @Test
    void chinese_comes_first_and_english_when_the_machine_speaks_it() {
        assertThat(Texts.beside(Texts.class, Locale.FRANCE).get("truth.station")).isEqualTo("本机");
        assertThat(Texts.beside(Texts.class, Locale.UK).get("truth.station")).isEqualTo("Here");
        assertThat(Texts.beside(Texts.class, Locale.SIMPLIFIED_CHINESE).get("source.was", "身份证")).isEqualTo("原来来自身份证");
    }

    @Test
    void words_in_words_read_as_the_platforms_format_would_write_them() {
        Object[] words = {"甲", "{1}", "丙", "丁", "戊", "己"};
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Texts texts = Texts.beside(Texts.class, locale);
            List<String> filled = texts.keys().stream().filter(key -> texts.get(key).contains("{") && !texts.get(key).contains(",choice,")).toList();
            assertThat(filled).isNotEmpty().allSatisfy(key -> assertThat(texts.get(key, words))
                    .isEqualTo(new MessageFormat(texts.get(key), locale).format(words)));
        }
    }

    @Test
    void one_is_not_counted_as_many() {
        Texts english = Texts.beside(Texts.class, Locale.ENGLISH);
        assertThat(TextAudit.oneAsMany(english)).isEmpty();
        assertThat(english.get("limit.days", 0L)).isEqualTo("0 days left");
        assertThat(english.get("limit.days", 1L)).isEqualTo("1 day left");
        assertThat(english.get("limit.days", 1200L)).isEqualTo("1,200 days left");
    }

    @Test
    void an_unknown_key_is_a_mistake_of_the_program() {
        Texts texts = Texts.beside(Texts.class, Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> texts.get("no.such.text")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void the_audit_finds_unused_missing_and_untranslated_keys(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("texts_zh_CN.properties"), "title=标题\nold=旧\nlamp.ok=好\n");
        Files.writeString(folder.resolve("texts_en.properties"), "title=Title\nold=Old\n");
        Files.writeString(folder.resolve("Page.java"),
                "texts.get(\"title\"); texts.get(\"lamp.\" + kind); texts.get(\"absent\", 3);");
        TextAudit audit = TextAudit.of(folder, folder);
        assertThat(audit.unused()).containsExactly("old");
        assertThat(audit.missing()).containsExactly("absent");
        assertThat(audit.notTranslated()).containsExactly("lamp.ok");
    }

    @Test
    void the_kit_says_everything_in_both_languages() {
        TextAudit audit = TextAudit.of(Path.of("src/main/resources/yiwang/ui/text"), Path.of("src/main/java"));
        assertThat(audit.missing()).isEmpty();
        assertThat(audit.unused()).isEmpty();
        assertThat(audit.notTranslated()).isEmpty();
    }
}

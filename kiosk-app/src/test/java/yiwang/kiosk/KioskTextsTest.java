package yiwang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import yiwang.ui.text.TextAudit;
import yiwang.ui.text.Texts;

class KioskTextsTest {

    @Test
    void every_text_is_used_and_said_in_both_languages() {
        TextAudit audit = TextAudit.of(Path.of("src/main/resources/yiwang/kiosk"), Path.of("src/main/java"));
        assertThat(audit.missing()).as("missing").isEmpty();
        assertThat(audit.unused()).as("unused").isEmpty();
        assertThat(audit.notTranslated()).as("not in English").isEmpty();
    }

    @Test
    void one_is_not_counted_as_many() {
        assertThat(TextAudit.oneAsMany(Texts.beside(KioskMain.class, Locale.ENGLISH))).isEmpty();
    }
}

package yiwang.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.console.history.DayState;
import yiwang.console.trial.TrialEntry;
import yiwang.console.trial.Verdict;
import yiwang.console.words.DeviceGroup;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRole;
import yiwang.ui.text.TextAudit;
import yiwang.ui.text.Texts;

class TextsTest {

    private final Texts chinese = ConsoleComposition.texts(Locale.SIMPLIFIED_CHINESE);
    private final Texts english = ConsoleComposition.texts(Locale.ENGLISH);

    @Test
    void no_text_is_missing_unused_or_left_untranslated() {
        assertThat(TextAudit.of(Path.of("src/main/resources/yiwang/console"), Path.of("src/main/java"))).isEqualTo(new TextAudit(Set.of(), Set.of(), Set.of()));
    }

    @Test
    void what_a_screen_says_of_every_value_is_in_the_bundle() {
        assertKeys("role.", DeviceRole.values());
        assertKeys("trial.", DeviceRole.values());
        assertKeys("check.do.", DeviceRole.values());
        assertKeys("without.", DeviceRole.values());
        assertKeys("state.", DeviceStatus.State.values());
        assertKeys("state.short.", DeviceFault.Kind.values());
        assertKeys("verdict.", Verdict.values());
        assertKeys("group.", DeviceGroup.values());
        assertKeys("occasion.", TrialEntry.Occasion.values());
        assertKeys("level.", Consumable.Level.values());
        assertKeys("anchor.", DeviceIdentity.Anchor.values());
        assertKeys("find.anchor.", DeviceIdentity.Anchor.values());
        assertKeys("day.", DayState.Kind.values());
    }

    @Test
    void every_fault_of_a_device_says_what_to_do_and_never_just_failed() {
        assertKeys("fault.", DeviceFault.Kind.values());
        for (DeviceFault.Kind kind : DeviceFault.Kind.values()) {
            assertThat(chinese.get("fault." + kind.name())).contains("，").doesNotContain("异常").doesNotContain("失败");
        }
    }

    @Test
    void nothing_shouts_and_nobody_is_addressed_rudely() {
        assertThat(chinese.keys()).allSatisfy(key -> assertThat(chinese.get(key)).doesNotContain("！").doesNotContain("你").doesNotContain("请您务必"));
        assertThat(english.keys()).allSatisfy(key -> assertThat(english.get(key)).doesNotContain("!"));
    }

    @Test
    void one_is_not_counted_as_many() {
        assertThat(TextAudit.oneAsMany(english)).isEmpty();
    }

    private void assertKeys(String prefix, Enum<?>[] values) {
        assertThat(Arrays.stream(values).map(value -> prefix + value.name())).allSatisfy(key -> {
            assertThat(chinese.keys()).contains(key);
            assertThat(english.get(key)).isNotBlank();
        });
    }
}

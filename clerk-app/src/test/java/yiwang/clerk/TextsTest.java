package yiwang.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.clerk.desk.CaseLimit;
import yiwang.clerk.desk.DeskFilter;
import yiwang.clerk.desk.NextStep;
import yiwang.clerk.desk.Todo;
import yiwang.clerk.desk.VillageFilter;
import yiwang.clerk.sync.Happening;
import yiwang.clerk.sync.SyncRow;
import yiwang.clerk.sync.SyncState;
import yiwang.clerk.shell.WindowSign;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.paper.PaperPrint;
import yiwang.sync.client.WhoActs;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.station.sync.OfflineLimit;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.TextAudit;
import yiwang.ui.text.Texts;

class TextsTest {

    private final Texts chinese = Texts.beside(ClerkMain.class, Locale.SIMPLIFIED_CHINESE);
    private final Texts english = Texts.beside(ClerkMain.class, Locale.ENGLISH);

    @Test
    void no_text_is_missing_unused_or_left_untranslated() {
        TextAudit audit = TextAudit.of(Path.of("src/main/resources/yiwang/clerk"), Path.of("src/main/java"));
        assertThat(audit).isEqualTo(new TextAudit(Set.of(), Set.of(), Set.of()));
    }

    @Test
    void what_a_screen_says_of_every_value_is_in_the_bundle() {
        assertKeys("state.", CaseState.values());
        assertKeys("material.", CaseMaterial.Way.values());
        assertKeys("limit.", CaseLimit.Kind.values());
        assertKeys("step.", NextStep.values());
        assertKeys("filter.", DeskFilter.values());
        assertKeys("village.filter.", VillageFilter.values());
        assertKeys("todo.", Todo.Kind.values());
        assertKeys("todo.go.", Todo.Kind.values());
        assertKeys("verdict.", CaseReview.Outcome.values());
        assertKeys("paper.", PaperKind.values());
        assertKeys("print.kept.", PaperPrint.Fate.values());
        assertKeys("timeline.print.", PaperPrint.Fate.values());
        assertKeys("sign.", WindowSign.Word.values());
        assertKeys("lack.unit.", Consumable.Unit.values());
        assertKeys("device.", DeviceKind.values());
        assertKeys("sync.filter.", SyncBook.Standing.values());
        assertKeys("sync.limit.", OfflineLimit.Kind.values());
        assertKeys("sync.sent.", SyncRow.Sent.values());
        assertKeys("sync.centre.", SyncRow.Centre.values());
        assertKeys("sync.who.", WhoActs.values());
        assertKeys("sync.happened.", Happening.Kind.values());
        assertKeys("sync.notice.", SyncState.Notice.Kind.values());
        assertKeys("sync.legend.", Truth.values());
    }

    @ParameterizedTest
    @EnumSource(DeviceFault.Kind.class)
    void every_fault_of_a_device_says_what_to_do_and_never_just_failed(DeviceFault.Kind kind) {
        assertThat(chinese.get("device.fault." + kind.name())).isNotBlank().doesNotContain("异常").doesNotContain("失败");
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

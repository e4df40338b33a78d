package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Role;
import yiwang.clerk.Samples;
import yiwang.clerk.SavedCases;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.ui.theme.Theme;

/** The agent of a village works a day without a line, every case by card, form and scan at the screen, and comes back into the net. */
class VillageDayTest {

    /** What a village's day is; fewer where the build is in a hurry. */
    private static final int BY_HAND = Integer.getInteger("yiwang.story.cases", 2);

    @TempDir
    private Path folder;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder);
        counter.cutTheLine();
        counter.openFor(Role.VILLAGE, Theme.LIGHT, Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void a_day_by_hand_without_a_line_stands_by_village_and_drains_when_the_line_is_back() throws Exception {
        counter.station().startSync();
        Path scan = Samples.page(folder.resolve("银行卡.png"));
        CounterPage page = counter.page();
        for (int i = 0; i < BY_HAND; i++) {
            page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin").wait("person.read");
            page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").fill("form.紧急联系人", "李建国");
            counter.filePicked(scan);
            page.chooseSpoken("本人社保卡/银行卡，扫描").choose("scan.file").seeText("清楚").choose("scan.done").seeText("可以受理").press(KeyCode.F10).wait("print.all");
        }
        SavedCases earlier = new SavedCases(counter.station());
        earlier.accept("李建国", "990121197906080018");
        earlier.correct();

        page.chooseSpoken("办件").wait("village.list");
        page.seeText("正在离线办理").seeText("天内联一次网就行").seeText("柳湾村").seeText("补材料").seeText("收补正").seeText("差 本人社保卡/银行卡");
        Counter.until("all of the day", () -> page.shows(BY_HAND + 2 + " 件 · 缺材料 2 · 等线路 " + (BY_HAND + 2)));
        counter.picture("village-offline");
        page.chooseSpoken("缺材料，2").seeText("2 件 · 缺材料 2").chooseSpoken("全部，");
        page.choose("village.stick").wait("bundle.seal");
        counter.picture("village-sync-offline");

        counter.plugIn();
        page.press(KeyCode.F5).seeText("已连上中心").seeText("都送到了");
        assertThat(counter.station().syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
        page.chooseSpoken("办件").seeText("都送到中心了").seeText("等线路 0");
        counter.picture("village-delivered");
    }

    @Test
    void the_pages_of_the_line_are_looked_at_in_dark_in_english_and_on_a_large_screen() throws Exception {
        SavedCases cases = new SavedCases(counter.station());
        for (int i = 0; i < 3; i++) {
            cases.accept(60_000);
            cases.accept();
        }
        cases.correct();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                counter.openFor(Role.VILLAGE, theme, language);
                CounterPage page = counter.page();
                boolean chinese = language.equals(Locale.SIMPLIFIED_CHINESE);
                String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
                page.chooseSpoken(chinese ? "办件" : "Cases").wait("village.list");
                page.seeText("柳湾村");
                assertThat(page.shows(chinese ? "已连上中心" : "Connected")).as("nobody has tried the line").isFalse();
                looks("village", suffix);
                page.chooseSpoken(chinese ? "同步" : "Sync").wait("bundle.seal");
                page.seeText(chinese ? "本机 7 件" : "7 cases on this machine");
                looks("sync", suffix);
            }
        }
    }

    private void looks(String page, String suffix) {
        counter.picture(page + "-1366x768" + suffix, 1366, 768);
        counter.picture(page + "-1920x1080" + suffix, 1920, 1080);
    }
}

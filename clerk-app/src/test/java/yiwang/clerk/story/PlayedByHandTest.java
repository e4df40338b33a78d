package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Role;
import yiwang.clerk.Samples;
import yiwang.device.api.PrintOutcome;
import yiwang.device.simulator.SamplePersons;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.ui.theme.Theme;

/** What was in the way when a day without a line was played by hand, with keyboard and mouse. */
class PlayedByHandTest {

    @TempDir
    private Path folder;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder);
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void an_agent_finds_the_unfinished_case_on_the_page_of_the_village_after_the_program_died() throws Exception {
        counter.openFor(Role.VILLAGE, Theme.LIGHT, Locale.SIMPLIFIED_CHINESE);
        begin("gll", "高龄老人津贴给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").fill("form.紧急联系人", "李建国").seeText("已存本机，");
        Counter.until("the draft is kept", () -> !counter.station().drafts().isEmpty());
        counter.dieAndComeBack();

        CounterPage page = counter.page().seeText("没办完的").seeText("填表中").seeText("王*兰");
        page.chooseSpoken("继续").seeText("读身份证，核对通过");
        assertThat(page.value("form.紧急联系人")).isEqualTo("李建国");
    }

    @Test
    void the_keys_stay_on_the_page_when_a_page_is_kept_or_dropped_and_the_next_doubtful_one_comes_up() throws Exception {
        Path paper = Samples.page(folder.resolve("卡.png"));
        CounterPage page = begin("gll", "高龄老人津贴给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").chooseSpoken("本人社保卡/银行卡，扫描");
        for (int i = 1; i <= 3; i++) {
            counter.filePicked(paper);
            page.choose("scan.file").seeText(i + " 页");
        }
        page.seeText("第 3 页");
        pressOn(page, "scan.keep").seeText("第 2 页");
        pressOn(page, "scan.keep").seeText("已确认看得清");
        assertThat(page.focused().map(Node::getId)).as("Enter says that this material is complete").contains("scan.done");
        page.press(KeyCode.DELETE).seeText("删掉这一页").press(KeyCode.TAB).press(KeyCode.ENTER).seeText("2 页");
        assertThat(page.focused().map(Node::getId)).isNotEqualTo(Optional.of("omni.field"));
    }

    @Test
    void a_row_of_the_family_keeps_the_form_as_wide_as_the_page_and_hides_the_number_when_nobody_writes() {
        CounterPage page = begin("低保", "最低生活保障对象认定与给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        page.chooseSpoken("加一行家庭成员");
        double edge = left(page.all(node -> node.getStyleClass().contains("cl-side-tabs")).getFirst());
        for (String field : List.of("form.住房", "form.土地", "form.车辆", "form.申请原因", "form.家庭成员.收入", "form.家庭成员.身份证号")) {
            assertThat(right(page.wait(field))).as(field).isLessThan(edge);
        }
        page.fill("form.家庭成员.身份证号", "990121197906080018").fill("form.家庭成员.收入", "600");
        assertThat(page.value("form.家庭成员.身份证号")).isEqualTo("990121********0018");
        page.fill("form.申请原因", "因病").press(KeyCode.TAB);
        assertThat(page.focused().map(Node::getId)).as("Tab goes on, also out of long texts").isNotEqualTo(Optional.of("form.申请原因"));
        assertThat(page.value("form.申请原因")).isEqualTo("因病");
        counter.picture("case-rows");
    }

    @Test
    void printing_and_handing_over_a_correction_notice_prints_it() {
        CounterPage page = begin("gll", "高龄老人津贴给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").press(KeyCode.F7);
        page.wait("correction.go");
        counter.printerWillSay(new PrintOutcome.Printed());
        page.press(KeyCode.F10).seeText("待补正").seeText("已打印");
    }

    @Test
    void the_list_of_the_sync_page_is_never_wider_than_its_place() throws Exception {
        counter.reader().putOn(SamplePersons.AYNUR.card());
        CounterPage page = begin("基本医疗", "城乡居民基本医疗保险参保缴费").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").press(KeyCode.F5);
        Counter.until("received", () -> counter.station().syncDesk().count(Standing.ALL) == 1);
        page.chooseSpoken("同步").wait("sync.now");
        page.seeText("城乡居民基本医疗保险参保缴费");
        Node list = page.wait("sync.list");
        assertThat(page.all(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible() && inside(node, list))).isEmpty();
    }

    private CounterPage begin(String search, String item) {
        CounterPage page = counter.page().press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", search).seeText(item);
        page.choose("guide.begin").wait("person.read");
        return page;
    }

    private static CounterPage pressOn(CounterPage page, String id) {
        Node node = page.wait(id);
        new FxRobot().interact(node::requestFocus);
        return page.press(KeyCode.ENTER);
    }

    private static double left(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private static double right(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxX();
    }

    private static boolean inside(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }
}

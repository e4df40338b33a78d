package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Role;
import yiwang.ui.clerk.DecisionBar;
import yiwang.ui.theme.Theme;

/** What is still to be chosen says so, and says where. */
class ToBeChosenTest {

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
    void whoever_wants_to_accept_with_something_missing_is_told_to_choose_it_on_the_row_of_the_material() throws Exception {
        CounterPage page = begin("gll", "高龄老人津贴给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").fill("form.紧急联系人", "李建国");
        page.seeText("先在材料行选“容缺”");
        assertThat(spoken(page, "容缺受理")).contains("先在材料行选“容缺”");
        counter.picture("defer-first");
        Counter.until("the draft is kept", () -> !counter.station().drafts().isEmpty());

        counter.openFor(Role.WINDOW, Theme.LIGHT, Locale.ENGLISH);
        page = counter.page().press(KeyCode.ENTER).seeText("choose Later on its row first");
        counter.picture("defer-first-en");
        page.chooseSpoken("本人社保卡/银行卡，Later").seeText("Rest may follow");
        assertThat(page.shows("choose Later on its row first")).isFalse();
    }

    @Test
    void empty_lists_of_a_form_and_of_its_rows_ask_to_choose() throws Exception {
        CounterPage page = begin("低保", "最低生活保障对象认定与给付").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").chooseSpoken("加一行家庭成员");
        assertThat(empty(page)).hasSizeGreaterThanOrEqualTo(2).containsOnly("请选择…");
        counter.picture("lists-of-a-row");
        Counter.until("the draft is kept", () -> !counter.station().drafts().isEmpty());
        page.press(KeyCode.ESCAPE).wait("desk.new");

        page = begin("居住证", "居住登记与居住证申领").press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        assertThat(empty(page)).isNotEmpty().containsOnly("请选择…");
        counter.picture("lists-empty");
        counter.picture("lists-empty-1920", 1920, 1080);
        Counter.until("the draft is kept", () -> counter.station().drafts().size() == 2);
        counter.openFor(Role.WINDOW, Theme.DARK, Locale.ENGLISH);
        page = counter.page().press(KeyCode.ENTER).seeText("Choose…");
        assertThat(empty(page)).containsOnly("Choose…");
        counter.picture("lists-empty-en");
    }

    @Test
    void outcomes_that_need_a_line_of_their_own_stand_inside_the_bar() {
        CounterPage page = begin("低保", "最低生活保障对象认定与给付").press(KeyCode.ALT, KeyCode.R).seeText("先在材料行选“容缺”");
        counter.resize(1000, 768);
        Node bar = page.all(node -> node instanceof DecisionBar).getFirst();
        Bounds inside = bar.localToScene(bar.getLayoutBounds());
        assertThat(page.all(node -> node instanceof Labeled && within(node, bar))).isNotEmpty()
                .allSatisfy(node -> assertThat(inside.contains(node.localToScene(node.getLayoutBounds()))).as(((Labeled) node).getText()).isTrue());
        counter.picture("decision-narrow");
    }

    private static boolean within(Node node, Node bar) {
        Node at = node;
        while (at != null && at != bar) {
            at = at.getParent();
        }
        return at == bar;
    }

    private static List<String> empty(CounterPage page) {
        return page.all(node -> node instanceof ComboBox<?> list && CounterPage.visible(list) && list.getValue() == null).stream()
                .map(node -> node.lookupAll(".list-cell").stream().filter(cell -> cell.getParent() == node).map(cell -> ((ListCell<?>) cell).getText()).findFirst().orElse("")).toList();
    }

    private CounterPage begin(String search, String item) {
        CounterPage page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", search).seeText(item).choose("guide.begin");
        page.wait("person.read");
        return page;
    }

    private static String spoken(CounterPage page, String beginning) {
        return page.all(node -> node instanceof ButtonBase && node.getAccessibleText() != null && node.getAccessibleText().startsWith(beginning)).stream()
                .map(Node::getAccessibleText).findFirst().orElseThrow();
    }
}

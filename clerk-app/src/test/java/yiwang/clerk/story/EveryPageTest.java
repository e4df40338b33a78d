package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Samples;
import yiwang.sync.domain.casework.AttachmentRef;

class EveryPageTest {

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
    void everything_a_hand_can_reach_has_a_spoken_name_and_stands_inside_the_window_at_1366_by_768() throws IOException {
        List<String> faults = new ArrayList<>();
        CounterPage page = counter.page();
        page.wait("desk.new");
        look("desk", faults);
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付");
        look("guide", faults);
        page.choose("guide.begin").wait("person.read");
        look("case before the card", faults);
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").fill("form.紧急联系人", "李建国");
        look("case", faults);
        Path scan = Samples.page(folder.resolve("银行卡.png"));
        counter.filePicked(scan);
        page.chooseSpoken("本人社保卡/银行卡，扫描").choose("scan.file").seeText("清楚");
        look("scan", faults);
        page.choose("scan.done").seeText("已收 1 份").seeText("可以受理");
        page.press(KeyCode.F7).wait("correction.go");
        page.seeText("A4，共 1 页");
        look("correction", faults);
        page.press(KeyCode.ESCAPE).seeText("可以受理").press(KeyCode.F10).wait("print.all");
        look("record", faults);
        page.chooseSpoken("同步").wait("bundle.seal");
        look("sync", faults);
        page.chooseSpoken("办件").wait("cases.search");
        look("cases", faults);
        assertThat(faults).isEmpty();

        var file = counter.station().cases("", 1, 0).getFirst().file();
        AttachmentRef kept = file.attachments().getFirst();
        try (InputStream stored = counter.station().openAttachment(file.caseId(), kept.sha256())) {
            assertThat(stored.readAllBytes()).as("kept byte for byte").isEqualTo(Files.readAllBytes(scan));
        }
    }

    @Test
    void in_a_narrow_window_the_person_is_a_drawer_and_nothing_is_cut_off() {
        List<String> faults = new ArrayList<>();
        CounterPage page = counter.page();
        counter.resize(1180, 768);
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin").wait("intake.side");
        look("case before the card, narrow", faults);
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        Counter.until("the drawer", () -> inside(page, "side.person"));
        page.choose("intake.side");
        Counter.until("the drawer folded again", () -> !inside(page, "side.person"));
        look("case, narrow", faults);
        counter.resize(1600, 900);
        Counter.until("the panel beside the page", () -> !page.has("intake.side") && inside(page, "side.person"));
        assertThat(faults).isEmpty();
    }

    /** Looked for and measured in one go: the page may be built anew between two looks. */
    private boolean inside(CounterPage page, String id) {
        return page.find(id).map(this::inside).orElse(false);
    }

    private boolean inside(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() >= 0 && place.getMaxX() <= counter.stage().getScene().getWidth() + 1;
    }

    private void look(String where, List<String> faults) {
        CounterPage page = counter.page();
        double width = counter.stage().getScene().getWidth();
        double height = counter.stage().getScene().getHeight();
        for (Node node : page.all(n -> n.isFocusTraversable() && shown(n))) {
            if (!(node instanceof ScrollPane) && !spoken(node)) {
                faults.add(where + ": no spoken name: " + node);
            }
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (!scrolled(node) && (place.getMaxX() > width + 1 || place.getMaxY() > height + 1 || place.getMinX() < -1 || place.getMinY() < -1)) {
                faults.add(where + ": outside the window: " + node + " " + place);
            }
        }
    }

    private static boolean spoken(Node node) {
        String name = node.getAccessibleText();
        if (name != null && !name.isBlank()) {
            return true;
        }
        return node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView<?>;
    }

    private static boolean scrolled(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof ListView<?>) {
                return true;
            }
        }
        return false;
    }
}

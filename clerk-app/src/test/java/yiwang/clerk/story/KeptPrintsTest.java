package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.SavedCases;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.paper.PaperPrint;
import yiwang.sync.station.paper.PaperPrint.Fate;

/** Which papers came out is still known when the program was away. */
class KeptPrintsTest {

    @TempDir
    private Path folder;
    private Counter counter;
    private CaseView saved;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder);
        saved = new SavedCases(counter.station()).accept();
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void a_doubt_outlives_the_program_and_is_asked_about_before_anything_is_printed_again() throws Exception {
        CounterPage page = record().seeText("可以打");
        counter.printerWillSay(new PrintOutcome.Printed(), new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.LINK_LOST, "")));
        page.press(KeyCode.F10).seeText("受理通知书出来了吗");

        counter.dieAndComeBack();
        page = record().seeText("已打印").seeText("说不准打没打出来").seeText("接件单已打印").seeText("受理通知书说不准打没打出来").seeText("经办 3017");
        counter.picture("prints-kept");
        page.chooseSpoken("打这份：受理通知书").seeText("受理通知书出来了吗").seeText("上次（");
        assertThat(inSight(page.wait("print.again"))).as("inside the window, not below its edge").isTrue();
        counter.picture("prints-asked");
        counter.printerWillSay(new PrintOutcome.Printed());
        page.choose("print.again").seeText("受理通知书没打出来").seeText("受理通知书已打印");

        assertThat(fate(PaperKind.RECEIPT)).isEqualTo(Fate.PRINTED);
        assertThat(fate(PaperKind.ACCEPTANCE)).isEqualTo(Fate.PRINTED);
        assertThat(counter.station().prints().of(saved.file().caseId())).extracting(PaperPrint::by).containsOnly("3017");
    }

    @Test
    void who_says_that_the_paper_is_there_is_believed_and_the_printer_gets_nothing() throws Exception {
        counter.station().prints().begun(saved.file().caseId(), PaperKind.RECEIPT, "3017");
        counter.printerWillSay(new PrintOutcome.Printed());
        CounterPage page = record().press(KeyCode.F10).seeText("接件单出来了吗");
        page.choose("print.seen").seeText("再打一份").seeText("受理通知书已打印").seeText("接件单已打印");
        assertThat(counter.station().prints().of(saved.file().caseId())).extracting(PaperPrint::kind).as("each once").containsExactly(PaperKind.RECEIPT, PaperKind.ACCEPTANCE);
        assertThat(fate(PaperKind.RECEIPT)).isEqualTo(Fate.PRINTED);
    }

    private boolean inSight(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Bounds pane = around(node).localToScene(around(node).getLayoutBounds());
        return pane.contains(place);
    }

    private static Node around(Node node) {
        Node at = node;
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return at;
    }

    private Fate fate(PaperKind kind) {
        return PaperPrint.newest(counter.station().prints().of(saved.file().caseId()), kind).orElseThrow().fate();
    }

    private CounterPage record() {
        CounterPage page = counter.page();
        counter.opens(saved.file().caseId());
        page.wait("print.all");
        return page.seeText(saved.file().receiptNo());
    }
}

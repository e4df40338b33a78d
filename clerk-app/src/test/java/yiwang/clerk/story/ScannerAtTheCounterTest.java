package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.scanner.SanedSimulator;
import yiwang.sync.domain.casework.AttachmentRef;

/** A stack of paper, a scanner on the counter, a clerk who looks at what came. */
class ScannerAtTheCounterTest {

    @TempDir
    private Path folder;
    private SanedSimulator scanner;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        scanner = SanedSimulator.start();
        counter = new Counter(folder, Map.of(DeviceRole.SCANNER, scanner.address()));
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
        scanner.close();
    }

    @Test
    void a_stack_is_counted_as_it_comes_a_jam_keeps_what_came_and_all_of_it_is_one_archive_document() {
        CounterPage page = scanning();
        scanner.faults().pace(900);
        scanner.paper().load(4);
        scanner.paper().jamAt(4);
        page.choose("scan.next").seeText("正在扫，已经来了");
        page.seeText("后面的页没扫上，前面的都在").seeText("3 页");
        scanner.faults().pace(0);
        scanner.paper().clear();
        page.choose("scan.next").seeText("4 页").seeText("字边锐利，能用于归档");
        counter.picture("scan-stack");
        scanner.paper().load(0);
        page.choose("scan.next").seeText("5 页");
        page.choose("scan.done").seeText("转为正式受理");
        assertThat(counter.station().cases("", 10, 0)).singleElement().satisfies(only -> assertThat(only.file().attachments())
                .extracting(AttachmentRef::filename, AttachmentRef::mediaType).containsExactly(tuple("scan.pdf", "application/pdf")));
    }

    private CounterPage scanning() {
        CounterPage page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin");
        page.wait("person.read");
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        page.fill("form.紧急联系人", "李建国").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8);
        page.wait("record.supply.M04");
        return page.choose("record.supply.M04");
    }
}

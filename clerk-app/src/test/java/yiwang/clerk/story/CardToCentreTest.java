package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Samples;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;

class CardToCentreTest {

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
    void a_card_a_form_and_one_key_bring_a_case_to_the_centre_and_a_doubtful_print_is_asked_about() {
        CounterPage page = begin();
        assertThat(page.value("form.老人")).isEqualTo("王桂兰");
        assertThat(page.value("form.出生日期")).isEqualTo("1942-03-15");
        page.fill("form.紧急联系人", "李建国 13900005678").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8);

        page.wait("print.all");
        CaseView saved = onlyCase();
        assertThat(saved.state()).isEqualTo(CaseState.TOLERANCE);
        page.seeText(saved.file().receiptNo());
        counter.station().syncOnce();
        Counter.until("signed receipt", () -> onlyCase().centre().isPresent());

        counter.printerWillSay(new PrintOutcome.Printed(), new PrintOutcome.MaybePrinted(DeviceFault.of(DeviceFault.Kind.LINK_LOST, "")));
        page.press(KeyCode.F10).seeText("受理通知书出来了吗");
        page.choose("print.seen").seeText("再打一份");
        assertThat(counter.station().drafts()).isEmpty();
    }

    @Test
    void what_was_deferred_is_handed_in_days_later_on_the_page_of_the_case_and_reaches_the_centre() throws Exception {
        CounterPage page = begin().fill("form.紧急联系人", "李建国").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8);
        page.wait("print.all");
        counter.station().syncOnce();
        Counter.until("signed receipt", () -> onlyCase().centre().isPresent());

        counter.filePicked(Samples.page(folder.resolve("bank-card.png")));
        page.choose("record.supply.M04").wait("scan.file");
        page.choose("scan.file");
        Counter.until("the page may be handed in", () -> !page.wait("scan.done").isDisabled());
        page.choose("scan.done").seeText("转为正式受理");

        assertThat(onlyCase().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(page.has("record.supply.M04")).isFalse();
        counter.station().syncOnce();
        Counter.until("receipt over the new version", () -> onlyCase().centre().isPresent());
        assertThat(onlyCase().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void with_no_line_the_case_is_safe_here_and_the_desk_says_so_calmly() {
        counter.cutTheLine();
        CounterPage page = begin().fill("form.紧急联系人", "李建国").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8);
        page.wait("print.all");
        counter.station().syncOnce();
        page.press(KeyCode.ESCAPE).seeText("1 件都存在这台电脑里").seeText("离线办理 · 还没送 1 件");
        assertThat(onlyCase().centre()).isEmpty();
        assertThat(page.shows("网络错误")).isFalse();
    }

    @Test
    void what_was_typed_before_the_power_failed_is_there_again() throws Exception {
        begin().fill("form.紧急联系人", "李建国 13900005678");
        Counter.until("draft with the contact", () -> counter.station().drafts().stream()
                .anyMatch(d -> new String(d.body(), StandardCharsets.UTF_8).contains("13900005678")));
        counter.dieAndComeBack();
        CounterPage page = counter.page().seeText("填表中").press(KeyCode.ENTER);
        assertThat(page.value("form.紧急联系人")).isEqualTo("李建国 13900005678");
        assertThat(page.value("form.老人")).isEqualTo("王桂兰");
    }

    @Test
    void a_reader_without_a_card_and_a_person_typed_by_hand_with_a_wrong_digit() {
        counter.reader().lift();
        CounterPage page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin");
        page.wait("person.type");
        page.press(KeyCode.ALT, KeyCode.M).fill("manual.name", "王桂兰").fill("manual.number", "990121194203150021");
        page.choose("manual.go");
        assertThat(page.has("manual.go")).as("stays open with the fault in place").isTrue();
        page.fill("manual.number", "990121194203150020").choose("manual.go").seeText("手工录入，核对通过");
        assertThat(page.value("form.老人")).isEqualTo("王桂兰");
    }

    @Test
    void every_fault_goes_into_one_notice_and_the_case_waits_for_the_correction() {
        CounterPage page = begin().press(KeyCode.F7);
        page.wait("correction.go");
        counter.printerWillSay(new PrintOutcome.Printed());
        page.seeText("A4，共 1 页").fill("fault.words.0", "请带银行卡来，卡号要看得清。").press(KeyCode.F10);
        page.wait("print.all");
        assertThat(onlyCase().state()).isEqualTo(CaseState.CORRECTION);
        assertThat(onlyCase().file().faults()).extracting(f -> f.remedy()).anyMatch(r -> r.startsWith("请带银行卡来"));
        page.choose("record.resume");
        assertThat(page.value("form.老人")).isEqualTo("王桂兰");
    }

    @Test
    void who_is_sent_elsewhere_gets_it_in_writing() {
        CounterPage page = begin();
        page.chooseSpoken("不予受理").fill("refuse.reason", "户籍不在青溪县。").fill("refuse.where", "青河县政务服务中心").choose("refuse.go");
        page.seeText("不予受理决定书");
        assertThat(onlyCase().state()).isEqualTo(CaseState.REFUSED);
        counter.printerWillSay(new PrintOutcome.Printed());
        page.press(KeyCode.F10).seeText("已打印");
        counter.picture("refused");
    }

    @Test
    void a_draft_that_nobody_needs_is_deleted_only_after_a_question() {
        CounterPage page = begin();
        Counter.until("draft", () -> !counter.station().drafts().isEmpty());
        page.choose("intake.discard").seeText("删掉这份草稿").press(KeyCode.ESCAPE);
        assertThat(counter.station().drafts()).isNotEmpty();
        page.choose("intake.discard").chooseSpoken("删掉草稿").seeText("今天还没有办件");
        assertThat(counter.station().drafts()).isEmpty();
    }

    private CounterPage begin() {
        CounterPage page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin");
        page.wait("person.read");
        page.press(KeyCode.ALT, KeyCode.R);
        page.seeText("读身份证，核对通过");
        return page;
    }

    private CaseView onlyCase() {
        List<CaseView> cases = counter.station().cases("", 10, 0);
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }
}

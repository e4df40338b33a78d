package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.code.CodeScannerSimulator;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station.ApplicantOutcome;

/** Somebody holds a receipt before the kiosk's scanner. */
class ScannedReceiptTest {

    private static final String ALLOWANCE = "119901219900010013499051100200101";

    private static DemoStation demo;
    private static String receipt;
    private IdCardSimulator reader;
    private CodeScannerSimulator scanner;
    private DeviceRuntime devices;
    private KioskStage stage;

    @BeforeAll
    static void a_case_of_wang_guilan_is_accepted(@TempDir Path folder) throws Exception {
        demo = DemoStation.start(folder);
        receipt = accept(demo);
    }

    @AfterAll
    static void closeTheHall() {
        demo.close();
    }

    @BeforeEach
    void standBeforeTheKiosk() throws Exception {
        reader = IdCardSimulator.start("tcp:0");
        scanner = CodeScannerSimulator.start("tcp:0");
        devices = DeviceRuntime.start(new StationProfile(Map.of(DeviceRole.CARD, bound(reader.address()), DeviceRole.CODES, bound(scanner.address()))));
        stage = KioskStage.upright(demo, kiosk -> {
            kiosk.readerIsReady(limit -> devices.cardReader().read(limit));
            kiosk.scannerIsReady(limit -> devices.desk().codes().read(limit));
        });
    }

    @AfterEach
    void goAway() throws Exception {
        KioskStage.onFx(() -> {
            stage.kiosk().close();
            return true;
        });
        devices.close();
        reader.close();
        scanner.close();
    }

    @Test
    void a_receipt_leads_to_its_case_only_behind_the_card_of_its_person() throws Exception {
        scan(receipt + "/3K7ACD", "请把身份证放在读卡区");
        assertThat(stage.seesNow(receipt)).as("who found a receipt learns nothing").isFalse();
        reader.putOn(SamplePersons.WANG_GUILAN.card());
        stage.sees(receipt);
        assertThat(stage.seesNow("您名下没有刚才扫的那张回执")).isFalse();
    }

    @Test
    void another_person_s_card_shows_nothing_of_it() throws Exception {
        scan(receipt, "请把身份证放在读卡区");
        reader.putOn(SamplePersons.LI_JIANGUO.card());
        stage.sees("您名下没有刚才扫的那张回执");
        assertThat(stage.seesNow(receipt)).isFalse();
    }

    @Test
    void a_stranger_s_code_is_only_said_to_be_none_of_ours() throws Exception {
        scan("https://example.invalid/pay", "扫到的不是办件回执");
        assertThat(stage.seesNow("example.invalid")).isFalse();
        stage.touch("code.read").sees("今天想办什么");
    }

    @Test
    void a_scanner_that_plays_keyboard_is_heard_on_every_page() throws Exception {
        stage.touch("attract.begin");
        KioskStage.onFx(() -> {
            try (var wedge = stage.kiosk().scannerAt(stage.scene(), () -> 0)) {
                Node at = stage.scene().getRoot();
                receipt.chars().forEach(letter -> key(at, KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED));
                key(at, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
                return wedge;
            }
        });
        stage.sees("请把身份证放在读卡区");
    }

    /** Whoever sees that nothing happens holds it there once more: what came while nobody waited is lost. */
    private void scan(String code, String words) throws Exception {
        long begun = System.nanoTime();
        while (!stage.seesNow(words) && System.nanoTime() - begun < Duration.ofSeconds(60).toNanos()) {
            scanner.scan(code.getBytes(StandardCharsets.US_ASCII));
            new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
        }
        stage.sees(words);
    }

    private static void key(Node at, EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(at, new KeyEvent(type, character, "", code, false, false, false, false));
    }

    private static DeviceBinding bound(String address) {
        return new DeviceBinding(DeviceAddress.parse(address), Map.of());
    }

    private static String accept(DemoStation demo) {
        ApplicantOutcome.Ok applicant = (ApplicantOutcome.Ok) demo.station().applicant(SamplePersons.WANG_GUILAN.fields());
        CaseRequest request = new CaseRequest(UUID.randomUUID(), ALLOWANCE, applicant.applicant(), Optional.empty(),
                "{\"老人\":\"王桂兰\",\"出生日期\":\"1942-03-15\",\"户籍地\":\"柳湾村1号\",\"居住地\":\"柳湾村1号\",\"紧急联系人\":\"李建国\"}",
                List.of(), Set.of("M04"), Set.of(), Set.of(), "3017", "3 号窗口");
        return ((DecideOutcome.Decided) demo.station().decide(request, new Decision.Accept())).view().file().receiptNo();
    }
}

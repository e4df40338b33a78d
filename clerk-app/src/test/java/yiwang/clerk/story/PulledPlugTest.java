package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Samples;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;

/** Pull the network, work, plug it in, watch it drain. */
class PulledPlugTest {

    private static final int SCAN = 500_000;
    private static final String FORM = """
            {"老人":"王桂兰","出生日期":"1942-03-15","户籍地":"柳湾村1号","居住地":"柳湾村1号","紧急联系人":"李建国"}""";

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
    void a_day_without_a_line_drains_before_the_eyes_of_the_clerk_and_ends_with_a_signed_paper() {
        counter.cutTheLine();
        counter.station().startSync();
        for (int i = 0; i < 6; i++) {
            accept();
        }
        CounterPage page = counter.page();
        sync().seeText("正在离线办理").seeText("还有 6 件").seeText("记录先走，附件 500 KB").seeText("连上网自动接着送").seeText("线路断了，接着离线办");
        assertThat(page.shows("有签名凭据")).as("nothing is called signed without a receipt").isFalse();
        counter.picture("sync-offline");

        page.choose("sync.settings").fill("sync.cap", "a lot").choose("sync.settings.save").seeText("限速请填一个整数");
        page.fill("sync.cap", "150").choose("sync.settings.save").seeText("记下了");
        assertThat(counter.station().syncDesk().settings().bytesPerSecond()).isEqualTo(150_000);
        counter.plugIn();
        page.press(KeyCode.F5).seeText("已连上中心");
        counter.picture("sync-line-up");
        page.seeText("附件 1/1").seeText("记录已签收");
        counter.picture("sync-draining");

        page.choose("sync.settings").fill("sync.cap", "").choose("sync.settings.save").seeText("都送到了").seeText("全部送到，附件也齐了").seeText("已签收");
        assertThat(counter.station().syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
        counter.printerWillSay(new PrintOutcome.Printed());
        page.press(KeyCode.CONTROL, KeyCode.P).seeText("凭据打好了");
        counter.picture("sync-drained");
    }

    @Test
    void one_damaged_scan_is_put_aside_the_others_arrive_and_the_button_really_repairs() throws IOException {
        counter.cutTheLine();
        UUID damaged = accept();
        Path file = scan();
        byte[] sound = Files.readAllBytes(file);
        byte[] broken = sound.clone();
        broken[broken.length / 2] ^= 1;
        Files.write(file, broken);
        accept();
        counter.plugIn();
        counter.station().startSync();
        CounterPage page = sync().seeText("单独放开的 1 件").seeText("不影响其他件").seeText("去处理").seeText("还有 1 件");
        Counter.until("the sound one at the centre", () -> counter.station().syncDesk().count(Standing.NOT_AT_CENTRE) == 1);
        assertThat(counter.station().find(damaged).orElseThrow().centre()).isEmpty();
        counter.picture("sync-aside");

        Files.write(file, sound);
        page.choose("sync.again").seeText("又送出去了").seeText("都送到了");
        assertThat(counter.station().find(damaged).orElseThrow().centre()).isPresent();
        assertThat(page.has("sync.again")).isFalse();
    }

    private CounterPage sync() {
        CounterPage page = counter.page().chooseSpoken("同步");
        page.wait("sync.now");
        return page;
    }

    private Path scan() throws IOException {
        try (Stream<Path> files = Files.walk(counter.data())) {
            return files.filter(Files::isRegularFile).filter(f -> f.toString().contains("attachment"))
                    .max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
        }
    }

    private UUID accept() {
        Station station = counter.station();
        UUID id = Uuid7.next(Clock.system(Samples.ZONE));
        byte[] scan = new byte[SCAN];
        new Random(id.getLeastSignificantBits()).nextBytes(scan);
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
        byte[] end = {'I', 'E', 'N', 'D', 0, 0, 0, 0};
        System.arraycopy(start, 0, scan, 0, start.length);
        System.arraycopy(end, 0, scan, SCAN - end.length, end.length);
        var attached = (AttachOutcome.Attached) station.attach(id, Samples.CODE, "M04", "卡.png", new ByteArrayInputStream(scan));
        var applicant = ((Station.ApplicantOutcome.Ok) station.applicant(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
                "birth", "19420315", "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"))).applicant();
        assertThat(station.decide(new CaseRequest(id, Samples.CODE, applicant, Optional.empty(), FORM, List.of(attached.ref()), Set.of(), Set.of(), Set.of(),
                "3017", "3 号窗口"), new Decision.Accept())).isInstanceOf(DecideOutcome.Decided.class);
        return id;
    }
}

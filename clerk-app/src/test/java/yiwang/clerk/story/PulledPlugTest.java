package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
import yiwang.clerk.SavedCases;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.CaseView;

/** Pull the network, work, plug it in, watch it drain. */
class PulledPlugTest {

    private static final int SCAN = 500_000;

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

    @Test
    void a_scan_that_rotted_is_scanned_anew_and_arrives_with_the_rest_of_its_case() throws IOException {
        counter.cutTheLine();
        UUID damaged = accept();
        Path file = scan();
        byte[] broken = Files.readAllBytes(file);
        broken[broken.length / 2] ^= 1;
        Files.write(file, broken);
        counter.plugIn();
        counter.station().startSync();
        CounterPage page = sync().seeText("等人处理后再送");
        page.wait("sync.rescan");
        Path anew = Samples.page(folder.resolve("重扫.png"));
        counter.filePicked(anew);

        page.choose("sync.rescan").choose("scan.file").seeText("清楚").choose("scan.done").seeText("换上了新扫描的材料").seeText("都送到了");
        assertThat(page.has("sync.rescan")).isFalse();
        CaseView arrived = counter.station().find(damaged).orElseThrow();
        assertThat(arrived.centre()).isPresent();
        assertThat(arrived.file().attachments()).singleElement().satisfies(ref -> assertThat(ref.size()).isEqualTo(Files.size(anew)));
    }

    @Test
    void with_no_line_for_good_a_stick_goes_to_the_centre_and_its_receipt_brings_the_signature_back() throws Exception {
        counter.cutTheLine();
        counter.station().startSync();
        UUID first = accept();
        accept();
        Path stick = Files.createDirectory(folder.resolve("stick"));
        CounterPage page = sync().seeText("还有 2 件");
        counter.filePicked(stick.resolve("pulled out"));
        page.choose("bundle.seal").seeText("数据包写不进去");
        counter.filePicked(stick);
        page.choose("bundle.seal").seeText("封好了：记录 2 条、附件 2 个");
        assertThat(page.shows("有签名凭据")).as("nothing is signed by being sealed").isFalse();
        counter.picture("sync-sealed");
        Path bundle;
        try (Stream<Path> files = Files.list(stick)) {
            bundle = files.toList().getFirst();
        }

        counter.filePicked(bundle);
        page.choose("bundle.receipt").seeText("这不是数据包的回执");
        counter.filePicked(counter.atTheCentre(bundle));
        page.choose("bundle.receipt").seeText("中心收到了：记录 2 条、附件 2 个").seeText("都送到了").seeText("有签名凭据");
        assertThat(counter.station().find(first).orElseThrow().centre()).isPresent();
        counter.picture("sync-receipted");
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
        return new SavedCases(counter.station()).accept(SCAN).file().caseId();
    }
}

package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.local.VendorServiceSimulator;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.port.SyncBook;

/** A pledge is signed on the pad, through the real window; the pad is its maker's service, spoken to over HTTP. */
class SignatureTest {

    private static final Map<String, String> PAD = Map.of("request", "{\"func\":\"sign\",\"title\":\"${what}\",\"timeout\":${seconds}}", "status-request", "{\"func\":\"status\"}",
            "cancel-request", "{\"func\":\"cancel\"}", "code-path", "/out/code", "width-path", "/out/w", "height-path", "/out/h", "strokes-path", "/out/lines");
    /** A cross and a dot. */
    private static final String SIGNED = "{\"out\":{\"code\":0,\"w\":800,\"h\":300,\"lines\":[[[100,50,0.5,0],[300,250,0.9,80]],[[100,250,0.5,160],[300,50,0.7,240]],[[600,150,1,400]]]}}";
    private static final String LINE = "{\"out\":{\"code\":0,\"w\":800,\"h\":300,\"lines\":[[[50,150,0.5,0],[750,150,0.9,90]]]}}";
    private static final String ASK = "material.sign.M03";

    @TempDir
    private Path folder;
    private VendorServiceSimulator pad;
    private Counter counter;
    private CounterPage page;

    @BeforeEach
    void a_case_with_a_pledge_at_a_counter_with_a_pad() throws Exception {
        pad = VendorServiceSimulator.start();
        counter = new Counter(folder, Map.of(DeviceRole.SIGNATURE, pad.address()), PAD);
        page = counter.page();
        begin();
    }

    private void begin() {
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "wfzm").seeText("无房证明").choose("guide.begin");
        page.wait("person.read");
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过").seeText("签承诺");
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
        pad.close();
    }

    @Test
    void what_the_citizen_signed_is_looked_at_signed_once_more_and_kept_with_the_case() throws Exception {
        Node ask = page.wait(ASK);
        counter.picture("signature-offered");
        Node around = ask;
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        assertThat(ask.localToScene(ask.getLayoutBounds()).getMaxX()).as("whole, on the smallest screen of a counter")
                .isLessThanOrEqualTo(around.localToScene(around.getLayoutBounds()).getMaxX());
        page.choose(ASK).seeText("签字板亮着");
        Counter.until("the pad shows what is signed", () -> asked("sign") == 1);
        assertThat(pad.requests().toString()).contains("无房证明").contains("查询目的声明");
        counter.picture("signature-asking");
        pad.answer(LINE);
        page.seeText("签好了").wait("signature.picture");
        page.choose("signature.again");
        Counter.until("asked once more", () -> asked("sign") == 2);
        pad.answer(SIGNED);
        page.seeText("签好了");
        assertThat(((ImageView) page.wait("signature.picture")).getImage().getWidth()).isEqualTo(900);
        counter.picture("signature-written");
        page.choose("signature.keep").seeText("已签名").seeText("重新签名");
        counter.picture("signature-kept");
        assertThat(page.has("signature.picture")).as("the sheet is gone").isFalse();

        CaseFile file = accepted();
        AttachmentRef kept = file.attachments().stream().filter(ref -> ref.material().equals("M03")).findFirst().orElseThrow();
        assertThat(file.materials()).filteredOn(material -> material.code().equals("M03")).extracting(CaseMaterial::way).containsExactly(CaseMaterial.Way.ATTACHED);
        assertThat(kept.mediaType()).isEqualTo("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(counter.station().openAttachment(file.caseId(), kept.sha256()).readAllBytes()));
        assertThat(picture.getWidth()).isEqualTo(900);
        assertThat(picture.getRGB(225, 169) & 0xFF).as("where the strokes cross").isLessThan(80);
        assertThat(picture.getRGB(675, 169) & 0xFF).as("the dot").isLessThan(80);
        assertThat(picture.getRGB(450, 169) & 0xFF).as("where the line of the first try would be").isGreaterThan(200);
        assertThat(counter.station().syncOnce().toString()).isNotEmpty();
        Counter.until("the signature is at the centre as well", () -> counter.station().syncDesk().count(SyncBook.Standing.NOT_AT_CENTRE) == 0);
        assertThat(inClear()).as("no picture of a signature lies on this machine in clear").isEmpty();
    }

    @Test
    void a_signature_that_was_kept_makes_way_for_a_new_one() {
        signAndKeep(LINE);
        page.seeText("重新签名").choose(ASK);
        Counter.until("asked once more", () -> asked("sign") == 2);
        pad.answer(SIGNED);
        page.seeText("签好了").choose("signature.keep");
        Counter.until("the sheet is gone", () -> !page.has("signature.keep"));
        assertThat(accepted().attachments()).filteredOn(ref -> ref.material().equals("M03")).hasSize(1);
    }

    @Test
    void who_declines_or_is_called_off_has_signed_nothing_and_the_case_goes_on() {
        page.choose(ASK);
        Counter.until("asked", () -> asked("sign") == 1);
        pad.answer("{\"out\":{\"code\":1}}");
        page.seeText("点了不签");
        assertThat(page.has("signature.place")).as("no empty paper behind the words").isFalse();
        counter.picture("signature-declined");
        page.choose("signature.again");
        Counter.until("asked once more", () -> asked("sign") == 2);
        page.seeText("签字板亮着").choose("signature.withdraw").seeText("没有签成");
        Counter.until("the pad was called off", () -> asked("cancel") == 1);
        page.choose("signature.again");
        Counter.until("asked a third time", () -> asked("sign") == 3);
        page.press(KeyCode.ESCAPE);
        Counter.until("a sheet that is closed calls the pad off as well", () -> asked("cancel") == 2);
        assertThat(page.has("signature.withdraw")).isFalse();
        assertThat(accepted().attachments()).isEmpty();
    }

    @Test
    void nobody_signs_or_the_pad_is_gone_and_each_is_told_in_one_sentence_and_nothing_is_lost() {
        page.choose(ASK);
        Counter.until("asked", () -> asked("sign") == 1);
        pad.answer("{\"out\":{\"code\":2}}");
        page.seeText("没有签成").choose("signature.again");
        Counter.until("asked once more", () -> asked("sign") == 2);
        pad.unplug();
        page.seeText("签字板没有签成").choose("signature.back");
        assertThat(page.shows("王桂兰")).as("the case is as it was").isTrue();
        pad.replug();
        page.choose(ASK);
        Counter.until("the pad is asked again, as soon as it is back", () -> {
            if (page.has("signature.again")) {
                page.choose("signature.again");
            }
            return asked("sign") == 3;
        });
        pad.answer(SIGNED);
        page.seeText("签好了").choose("signature.keep").seeText("已签名");
    }

    @Test
    void without_a_pad_the_pledge_is_as_it_was() throws Exception {
        counter.close();
        counter = new Counter(folder.resolve("without"));
        page = counter.page();
        begin();
        assertThat(page.has(ASK)).isFalse();
        assertThat(accepted().materials()).filteredOn(material -> material.code().equals("M03")).extracting(CaseMaterial::way).containsExactly(CaseMaterial.Way.PLEDGE);
    }

    private void signAndKeep(String strokes) {
        page.choose(ASK);
        Counter.until("asked", () -> asked("sign") == 1);
        pad.answer(strokes);
        page.seeText("签好了").choose("signature.keep").seeText("已签名");
    }

    private CaseFile accepted() {
        page.pick("form.查询范围", "青溪县").fill("form.用途", "子女入学").seeText("可以受理").press(KeyCode.F10).wait("print.all");
        return counter.station().cases("", 1, 0).getFirst().file();
    }

    private long asked(String function) {
        return pad.requests().stream().filter(request -> request.contains("\"" + function + "\"")).count();
    }

    private List<Path> inClear() throws Exception {
        String head = new String(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, StandardCharsets.ISO_8859_1);
        try (Stream<Path> all = Files.walk(counter.data())) {
            return all.filter(Files::isRegularFile).filter(file -> holds(file, head)).toList();
        }
    }

    private static boolean holds(Path file, String head) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.sync.domain.port.SyncBook.Standing;

/** What is decided on the spot where there is a line, taken where there is none. */
class OnTheSpotTest {

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
    void without_a_line_nobody_is_promised_a_decision_today_and_with_one_it_is() {
        counter.cutTheLine();
        counter.station().syncOnce();
        CounterPage page = filled().seeText("现在没有联网：先受理，联网后即办");
        counter.picture("on-the-spot-offline");
        page.press(KeyCode.F10).wait("print.all");
        page.seeText("联网后即办");
        counter.picture("on-the-spot-record");
        assertThat(counter.station().cases("", 1, 0).getFirst().file().promisedDue()).isEmpty();
        page.press(KeyCode.ESCAPE).seeText("等联网");
        counter.picture("on-the-spot-desk");

        counter.plugIn();
        counter.station().retrySync();
        counter.station().syncOnce();
        assertThat(counter.station().syncDesk().count(Standing.NOT_AT_CENTRE)).isZero();
        page.seeText("即办").press(KeyCode.ESCAPE);
        filled().seeText("日前办好");
    }

    @Test
    void a_line_that_comes_while_the_form_is_open_changes_what_is_promised() {
        counter.cutTheLine();
        counter.station().syncOnce();
        CounterPage page = filled().seeText("现在没有联网：先受理，联网后即办");
        counter.plugIn();
        counter.station().retrySync();
        counter.station().syncOnce();
        page.seeText("日前办好");
        counter.cutTheLine();
        counter.station().syncOnce();
        page.seeText("现在没有联网：先受理，联网后即办");
    }

    private CounterPage filled() {
        CounterPage page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "城乡居民养老保险缴费").seeText("城乡居民养老保险缴费申报与查询").choose("guide.begin");
        page.wait("person.read");
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        return page.fill("form.年度", "2026").pick("form.档次", "200元").pick("form.支付方式", "扫码支付");
    }
}

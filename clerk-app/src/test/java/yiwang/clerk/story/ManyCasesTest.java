package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.SavedCases;
import yiwang.clerk.desk.DeskRow;
import yiwang.sync.domain.casework.CaseState;

/** More cases than anybody reads: all of them can be scrolled to, filtered and found. */
class ManyCasesTest {

    private static final int ACCEPTED = 340;

    @TempDir
    private Path folder;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new Counter(folder);
        counter.cutTheLine();
        SavedCases cases = new SavedCases(counter.station());
        cases.accept("李建国", "990121197906080018");
        cases.correct();
        IntStream.range(1, ACCEPTED).parallel().forEach(i -> cases.accept());
        cases.receive();
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void the_oldest_of_many_is_scrolled_to_filtered_out_and_found_by_name() {
        CounterPage page = counter.page();
        page.chooseSpoken("办件").seeText("本机 342 件");
        ListView<DeskRow> list = list(page);
        assertThat(list.getItems()).hasSize(ACCEPTED + 2);
        Counter.until("the newest", () -> row(list, 0) != null);
        assertThat(row(list, 0).state()).isEqualTo(CaseState.RECEIVED);

        new FxRobot().interact(() -> list.scrollTo(ACCEPTED + 1));
        page.seeText("李*国");
        Counter.until("the oldest", () -> row(list, ACCEPTED + 1) != null);
        assertThat(row(list, ACCEPTED + 1).who()).isEqualTo("李*国");
        counter.picture("cases-many");

        page.chooseSpoken("待补正").seeText("王*兰");
        Counter.until("only what is to be corrected", () -> list.getItems().size() == 1 && row(list, 0) != null && row(list, 0).state() == CaseState.CORRECTION);
        page.chooseSpoken("全部，");
        Counter.until("all of them again", () -> list.getItems().size() == ACCEPTED + 2);

        page.fill("cases.search", "建国").seeText("找到 1 件");
        Counter.until("the one that was looked for", () -> list.getItems().size() == 1 && row(list, 0).who().equals("李*国"));
        page.fill("cases.search", "王").seeText("找到的超过 300 件");
        assertThat(list.getItems()).hasSize(300);
        page.fill("cases.search", "没有这个人").seeText("没有这样的办件");
        page.fill("cases.search", "").seeText("本机 342 件");
    }

    @Test
    void the_desk_shows_what_asks_for_somebody_also_when_it_is_older_than_what_was_accepted_since() {
        CounterPage page = counter.page().chooseSpoken("工作台");
        page.seeText("本机共 342 件").seeText("去决定").chooseSpoken("待补正").seeText("收补正");
        page.choose("desk.all").seeText("本机 342 件");
    }

    private static ListView<DeskRow> list(CounterPage page) {
        @SuppressWarnings("unchecked")
        ListView<DeskRow> list = (ListView<DeskRow>) page.wait("cases.list");
        return list;
    }

    private static DeskRow row(ListView<DeskRow> list, int at) {
        List<DeskRow> one = new java.util.ArrayList<>();
        new FxRobot().interact(() -> one.add(at < list.getItems().size() ? list.getItems().get(at) : null));
        return one.getFirst();
    }
}

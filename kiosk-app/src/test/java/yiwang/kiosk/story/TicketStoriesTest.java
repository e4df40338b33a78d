package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.PrintedTicket;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.sync.domain.queue.Ticket;

/** A citizen, a real station, and devices that speak their true protocols. */
class TicketStoriesTest {

    private static DemoStation demo;
    private IdCardSimulator reader;
    private TicketPrinterSimulator printer;
    private DeviceRuntime devices;
    private KioskStage stage;

    @BeforeAll
    static void openTheHall(@TempDir Path folder) throws Exception {
        demo = DemoStation.start(folder);
    }

    @AfterAll
    static void closeTheHall() {
        demo.close();
    }

    @BeforeEach
    void standBeforeTheKiosk() throws Exception {
        reader = IdCardSimulator.start("tcp:0");
        printer = TicketPrinterSimulator.start("tcp:0");
        Properties profile = new Properties();
        profile.setProperty("card", reader.address());
        profile.setProperty("tickets", printer.address());
        devices = DeviceRuntime.start(StationProfile.of(profile));
        stage = KioskStage.upright(demo, kiosk -> {
            kiosk.readerIsReady(limit -> devices.cardReader().read(limit));
            kiosk.printerIsReady((ticket, limit) -> devices.ticketPrinter().print(ticket, limit));
        });
    }

    @AfterEach
    void goAway() {
        devices.close();
        reader.close();
        printer.close();
    }

    @Test
    void a_citizen_lays_down_the_card_and_takes_the_ticket() throws Exception {
        reader.putOn(SamplePersons.WANG_GUILAN.card());
        stage.touch("attract.begin").touch("home.ticket").sees("号取好了").sees("王*兰");
        PrintedTicket paper = printer.takeTicket(Duration.ofSeconds(20)).orElseThrow();
        Ticket ticket = last();
        awaitOutcome("printed");
        assertThat(paper.plainText()).contains(ticket.number()).contains("样例").doesNotContain("王");
        assertThat(stage.seesNow(ticket.number())).isTrue();
        assertThat(paper.qrContents()).hasSize(1);
        stage.touch("ticket.leave").sees("轻触屏幕，开始");
        assertThat(stage.seesNow("王*兰")).isFalse();
    }

    @Test
    void without_a_card_the_ticket_comes_all_the_same() throws Exception {
        stage.touch("attract.begin").touch("home.ticket").touch("card.without").sees("号取好了");
        awaitOutcome("printed");
    }

    @Test
    void the_paper_ends_in_the_middle_and_the_number_holds() throws Exception {
        printer.runOutOfPaperAfter(3);
        stage.touch("attract.begin").touch("home.ticket").touch("card.without").sees("故障编号 TP-");
        String number = last().number();
        awaitOutcome("maybe", "not");
        assertThat(stage.seesNow("号已经给您留着：" + number)).isTrue();
        int taken = demo.station().ticketsToday().size();
        printer.set(PrinterCondition.PAPER_OUT, false);
        stage.touchWords(last().outcome().equals("maybe") ? "没有，再打一次" : "再打一次");
        PrintedTicket paper = printer.takeTicket(Duration.ofSeconds(20)).orElseThrow();
        assertThat(paper.plainText()).contains(number);
        assertThat(demo.station().ticketsToday()).hasSize(taken);
    }

    @Test
    void an_empty_printer_leaves_the_number_to_be_remembered() throws Exception {
        printer.set(PrinterCondition.PAPER_OUT, true);
        stage.touch("attract.begin").touch("home.ticket").touch("card.without").sees("小票纸用完了，不是您的问题");
        awaitOutcome("not");
        stage.touch("ticket.way.remember").sees("记住您的号").sees(last().number());
        assertThat(printer.tickets()).isEmpty();
    }

    @Test
    void a_mute_printer_leaves_a_doubt_and_the_person_is_asked_to_look() throws Exception {
        printer.set(PrinterCondition.MUTE, true);
        stage.touch("attract.begin").touch("home.ticket").touch("card.without").sees("小票可能打出来了，请看一眼");
        awaitOutcome("maybe");
        stage.touch("ticket.way.seen").sees("记住您的号");
    }

    @Test
    void a_reader_that_is_unplugged_while_waiting_is_a_sheet_over_the_page_and_goes_when_it_is_back() throws Exception {
        stage.touch("attract.begin").touch("home.ticket").sees("请把身份证放在读卡区");
        reader.unplug();
        stage.waits(Duration.ofSeconds(1));
        awaitWords("读卡器读不了，不是您的问题");
        assertThat(stage.seesNow("请把身份证放在读卡区")).isTrue();
        reader.replug();
        reader.putOn(SamplePersons.WANG_GUILAN.card());
        awaitWords("号取好了");
    }

    @Test
    void a_card_that_is_no_id_card_is_named_and_the_right_one_still_works() throws Exception {
        reader.putOn(SamplePersons.WANG_GUILAN.card().withText(new byte[256]));
        stage.touch("attract.begin").touch("home.ticket");
        awaitWords("对不上", "不是身份证");
        reader.lift();
        reader.putOn(SamplePersons.LI_JIANGUO.card());
        awaitWords("号取好了");
    }

    private Ticket last() {
        List<Ticket> all = demo.station().ticketsToday();
        return all.getLast();
    }

    /** The outcome is written down behind the screen. */
    private void awaitOutcome(String... anyOf) throws Exception {
        long begun = System.nanoTime();
        while (!List.of(anyOf).contains(last().outcome()) && System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
        assertThat(last().outcome()).isIn((Object[]) anyOf);
    }

    /** While a page waits for a device it asks again every second: the hand that moves the clock has to move it on. */
    private void awaitWords(String... anyOf) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofSeconds(40).toNanos()) {
            for (String words : anyOf) {
                if (stage.seesNow(words)) {
                    return;
                }
            }
            stage.waits(Duration.ofMillis(1000)).touchTheGlass();
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        stage.sees(anyOf[0]);
    }
}

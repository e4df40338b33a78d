package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckArchive;
import yiwang.console.check.FaultTickets;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** A morning at the counter: one printer has no paper, somebody mends it, the day after all is well. */
class OpeningCheckTest {

    private static final DeviceSlot CARD = DeviceSlot.of(DeviceRole.CARD);
    private static final DeviceSlot TICKETS = DeviceSlot.of(DeviceRole.TICKETS);

    @TempDir
    Path data;

    @Test
    void a_printer_without_paper_gets_a_ticket_and_the_sheet_is_sealed_and_names_it() throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0"); TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            bind(reader.address(), printer.address());
            reader.putOn(SamplePersons.LI_JIANGUO.card());
            printer.set(PrinterCondition.PAPER_OUT, true);
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                window.see("没纸").choose("check").see("准备好就开始").choose("check-begin").see("没有纸了，请装纸").picture("check-asks");
                window.choose("check-over").see("有设备没通过").see("GD0001").picture("check-signed");
                window.choose("check-open");
                assertThat(window.papers()).containsExactly(data.resolve("device-checks/000001.pdf"));
                assertThat(text(window.papers().getFirst())).contains("陈立").contains("3 号窗口").contains("身份证阅读器").contains("没通过").contains("GD0001").doesNotContain("李");
                window.choose("sheet-back").see("故障单 GD0001");

                printer.set(PrinterCondition.PAPER_OUT, false);
                window.choose("check").choose("check-begin").see("都通过了，可以开门").choose("sheet-back").see("开门检查通过，陈立 已签");
            }
        }
        assertThat(new FaultTickets(data.resolve("device-faults"), Clock.systemUTC()).all()).singleElement().satisfies(ticket -> {
            assertThat(ticket.code()).isEqualTo("PAPER_OUT");
            assertThat(ticket.open()).as("closed by the trial that passed").isFalse();
        });
        assertThat(archive().broken()).isEmpty();
        assertThat(Files.readString(data.resolve("device-trials"))).contains("OPENING_CHECK").contains("GD0001").doesNotContain("李");
    }

    @Test
    void a_sheet_that_somebody_changed_breaks_the_chain_from_there_on() throws Exception {
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(new TreeMap<>(Map.of(TICKETS, ticketPrinter(printer.address()))), Map.of()));
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                for (int day = 1; day <= 3; day++) {
                    window.choose("check").choose("check-begin").see("检查单 00000" + day).choose("sheet-back");
                }
                assertThat(archive().broken()).isEmpty();
                Path second = data.resolve("device-checks/000002.check");
                Files.writeString(second, Files.readString(second).replace("PASSED", "FAILED"));
                assertThat(archive().broken()).contains(2);
                Files.writeString(second, Files.readString(second).replace("FAILED", "PASSED"));
                assertThat(archive().broken()).isEmpty();
                Files.delete(second);
                assertThat(archive().broken()).contains(2);
                window.devices().reopen();
                window.see("对不上前一张");
            }
        }
    }

    private CheckArchive archive() {
        return new CheckArchive(data.resolve("device-checks"), new ChainSigner(), (sheet, seal) -> new byte[0]);
    }

    private void bind(String reader, String printer) throws Exception {
        new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(new TreeMap<>(Map.of(CARD, new DeviceBinding(DeviceAddress.parse(reader), Map.of()), TICKETS, ticketPrinter(printer))), Map.of()));
    }

    private static DeviceBinding ticketPrinter(String address) {
        return new DeviceBinding(DeviceAddress.parse(address), Map.of());
    }

    private static String text(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}

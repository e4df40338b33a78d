package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketPrinter;
import yiwang.device.serial.escpos.TicketRecordingMask;
import yiwang.device.simulator.ticket.PrintedTicket;
import yiwang.device.simulator.ticket.TicketPicture;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** Names with characters that no printer has in its memory. */
class RareCharactersOnATicketTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TicketLayout TICKET = new TicketLayout(List.of(new TicketLayout.Line("A001", 3, true, Align.CENTRE),
            new TicketLayout.Line("持票人 赵𬭎", 1, false, Align.LEFT), new TicketLayout.Line("㛃 𠮷 Zhao 01", 2, true, Align.CENTRE),
            new TicketLayout.Line("请到3号窗口", 1, false, Align.CENTRE)));

    @ParameterizedTest
    @ValueSource(strings = {"80", "58"})
    void they_are_drawn_line_by_line_and_everything_else_stays_text(String paper) throws Exception {
        PrintedTicket ticket = print(Map.of("paper", paper));
        int centredTo = paper.equals("80") ? 448 : 352;
        assertThat(ticket.plainText()).isEqualTo("A001\n[image 136x30]\n[image %dx60]\n请到3号窗口".formatted(centredTo));
        PrintedTicket.Image name = (PrintedTicket.Image) ticket.parts().get(1);
        for (int cell = 0; cell < 3; cell++) {
            assertThat(ink(name, cell * 24, cell * 24 + 24)).as("a character, no box and no blank: %d", cell).isBetween(40, 400);
        }
        assertThat(ink(name, 3 * 24 + 12, 4 * 24 + 12)).as("𬭎 behind the space").isBetween(60, 400);
        assertThat(ink(name, 5 * 24 + 12, name.bytesPerRow() * 8)).as("nothing behind the name").isZero();
        Path picture = Path.of("target", "rare-characters-" + paper + ".png");
        Files.write(picture, TicketPicture.png(ticket));
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void a_printer_that_has_them_gets_text() throws Exception {
        assertThat(print(Map.of("glyphs", "all")).plainText()).contains("持票人 赵𬭎\n㛃 𠮷 Zhao 01");
    }

    @Test
    void a_long_line_goes_on_in_the_next_picture() throws Exception {
        TicketLayout twice = new TicketLayout(List.of(new TicketLayout.Line("𬭎".repeat(40), 1, false, Align.LEFT)));
        assertThat(print(Map.of(), twice).plainText()).isEqualTo("[image 576x30]\n[image 384x30]");
    }

    @Test
    void what_no_font_of_this_machine_has_is_shown_by_its_number() throws Exception {
        TicketLayout nobody = new TicketLayout(List.of(new TicketLayout.Line("张\uDBFF\uDFFD", 1, false, Align.LEFT)));
        assertThat(print(Map.of("encoding", "gbk"), nobody).plainText()).isEqualTo("张[U+10FFFD]");
    }

    @Test
    void a_recording_shows_nothing_of_a_drawn_name() {
        byte[] raster = new byte[8 + 12];
        System.arraycopy(new byte[] {0x1D, 0x76, 0x30, 0, 3, 0, 4, 0}, 0, raster, 0, 8);
        java.util.Arrays.fill(raster, 8, 20, (byte) 0x07);
        byte[] all = new byte[raster.length + 3];
        System.arraycopy(raster, 0, all, 0, raster.length);
        System.arraycopy(new byte[] {0x1B, 0x40, 'x'}, 0, all, raster.length, 3);
        assertThat(new String(new TicketRecordingMask().sent(all), StandardCharsets.ISO_8859_1)).endsWith("*".repeat(12) + "\u001B@x");
    }

    private static int ink(PrintedTicket.Image image, int from, int to) {
        int ink = 0;
        for (int row = 0; row < image.rows(); row++) {
            for (int x = from; x < to; x++) {
                ink += (image.dots()[row * image.bytesPerRow() + x / 8] & 0x80 >> x % 8) != 0 ? 1 : 0;
            }
        }
        return ink;
    }

    private static PrintedTicket print(Map<String, String> settings) throws Exception {
        return print(settings, TICKET);
    }

    private static PrintedTicket print(Map<String, String> settings, TicketLayout layout) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("settle-ms", "50");
        try (TicketPrinterSimulator simulator = TicketPrinterSimulator.start("tcp:0");
                TicketPrinter printer = new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), all)) {
            assertThat(printer.print(layout, LIMIT)).isEqualTo(new PrintOutcome.Printed());
            assertThat(simulator.unknownOrders()).isEmpty();
            return simulator.takeTicket(LIMIT).orElseThrow();
        }
    }
}

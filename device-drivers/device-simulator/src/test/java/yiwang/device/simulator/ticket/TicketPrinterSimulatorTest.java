package yiwang.device.simulator.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.device.simulator.RawLine;
import yiwang.device.simulator.port.Wire;

/** The simulated printer against worked bytes, without any driver. */
class TicketPrinterSimulatorTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String WORKED = """
            1B 40 1C 26 1B 61 01 1D 21 11 1C 21 0C 41 30 30 31 0A 1D 21 00 1C 21 00
            C7 EB B5 BD 33 BA C5 B4 B0 BF DA 0A
            1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31
            1D 28 6B 07 00 31 50 30 41 30 30 31 1D 28 6B 03 00 31 51 30 0A 1D 56 42 03""".replace('\n', ' ');

    private TicketPrinterSimulator printer;
    private RawLine line;

    @BeforeEach
    void set_up() throws IOException {
        printer = TicketPrinterSimulator.start("tcp:0");
        line = new RawLine(printer.address());
    }

    @AfterEach
    void take_down() throws IOException {
        line.close();
        printer.close();
    }

    @Test
    void the_worked_ticket_is_understood() throws Exception {
        line.send(WORKED);
        PrintedTicket ticket = take();
        assertThat(ticket.plainText()).isEqualTo("A001\n请到3号窗口\n[QR A001]");
        assertThat(ticket.partialCut()).isTrue();
        assertThat(ticket.parts().getFirst()).isInstanceOfSatisfying(PrintedTicket.Line.class, first -> {
            assertThat(first.align()).isEqualTo(1);
            assertThat(first.runs()).containsExactly(new PrintedTicket.Run("A001", 2, 2, false));
        });
        assertThat(ticket.parts().getLast()).isEqualTo(new PrintedTicket.Qr("A001", 6, 'M', 1));
        assertThat(printer.unknownOrders()).isEmpty();
    }

    @Test
    void the_picture_of_a_ticket_holds_a_code_that_can_be_scanned() throws Exception {
        line.send(WORKED);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(TicketPicture.png(take())));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)));
        assertThat(new MultiFormatReader().decode(bitmap).getText()).isEqualTo("A001");
    }

    @Test
    void ascii_and_chinese_obey_their_own_size_orders() throws Exception {
        line.send("1C 26 1D 21 22");
        line.send("窗A".getBytes(Charset.forName("GB18030")));
        line.send("0A 1C 21 04");
        line.send("窗".getBytes(Charset.forName("GB18030")));
        line.send("0A 1D 56 00");
        assertThat(take().parts()).containsExactly(
                new PrintedTicket.Line(List.of(new PrintedTicket.Run("窗", 1, 1, false), new PrintedTicket.Run("A", 3, 3, false)), 0),
                new PrintedTicket.Line(List.of(new PrintedTicket.Run("窗", 2, 1, false)), 0));
    }

    @Test
    void without_the_chinese_order_chinese_is_rubbish_as_on_a_printer_for_other_markets() throws Exception {
        line.send("B4 B0 0A 1D 56 01");
        assertThat(take().plainText()).isEqualTo("´°");
    }

    @Test
    void status_answers_are_the_worked_bytes() throws IOException {
        assertThat(status()).isEqualTo("12 12 12 12");
        printer.set(PrinterCondition.PAPER_NEAR_END, true);
        assertThat(status()).isEqualTo("12 12 12 1E");
        printer.set(PrinterCondition.PAPER_OUT, true);
        assertThat(status()).isEqualTo("1A 32 12 7E");
        printer.set(PrinterCondition.PAPER_OUT, false);
        printer.set(PrinterCondition.PAPER_NEAR_END, false);
        printer.set(PrinterCondition.COVER_OPEN, true);
        assertThat(status()).isEqualTo("1A 16 12 12");
        printer.set(PrinterCondition.COVER_OPEN, false);
        printer.set(PrinterCondition.CUTTER_ERROR, true);
        assertThat(status()).isEqualTo("1A 52 1A 12");
    }

    @Test
    void status_is_answered_while_the_mechanism_stands_still_and_the_rest_prints_later() throws Exception {
        printer.runOutOfPaperAfter(1);
        line.send(WORKED);
        assertThat(status()).isEqualTo("1A 32 12 7E");
        assertThat(printer.tickets()).isEmpty();
        printer.set(PrinterCondition.PAPER_OUT, false);
        assertThat(take().plainText()).startsWith("A001\n请到3号窗口");
    }

    @Test
    void a_status_request_inside_a_picture_is_picture() throws Exception {
        line.send("1D 76 30 00 03 00 01 00 10 04 01 0A 1D 56 00");
        assertThat(take().parts().getFirst()).isInstanceOfSatisfying(PrintedTicket.Image.class,
                image -> assertThat(image.dots()).containsExactly(0x10, 0x04, 0x01));
        assertThat(status()).isEqualTo("12 12 12 12");
    }

    @Test
    void a_hundred_thousand_mutated_tickets_neither_hang_nor_throw() throws IOException {
        Random random = new Random(31);
        byte[] worked = HexFormat.of().parseHex(WORKED.replace(" ", ""));
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = worked.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Mechanism mechanism = new Mechanism();
            OrderReader reader = new OrderReader(new Bytes(new ByteArrayInputStream(bytes)));
            Optional<Order> order = reader.next();
            int orders = 0;
            while (order.isPresent()) {
                mechanism.carryOut(order.get());
                order = reader.next();
                orders++;
            }
            assertThat(orders).isBetween(1, bytes.length);
        }
    }

    private record Bytes(ByteArrayInputStream in) implements Wire {

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public void write(byte[] bytes, int from, int to) {
            new ByteArrayOutputStream().write(bytes, from, to - from);
        }
    }

    private String status() throws IOException {
        StringBuilder answers = new StringBuilder();
        for (int n = 1; n <= 4; n++) {
            answers.append(' ').append(line.ask("10 04 0" + n, 1));
        }
        return answers.substring(1);
    }

    private PrintedTicket take() throws InterruptedException {
        return printer.takeTicket(LIMIT).orElseThrow();
    }
}

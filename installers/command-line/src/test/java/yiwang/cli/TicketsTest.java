package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

class TicketsTest {

    @TempDir
    Path folder;
    private Place place;

    @BeforeEach
    void open() throws IOException {
        place = Place.in(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void a_dead_printer_uses_its_number_up_and_the_journal_knows() {
        Cli.Answer dead = take("escpos:tcp:127.0.0.1:1");
        assertThat(dead.exit()).isEqualTo(4);
        assertThat(dead.only().get("ticket").asText()).isEqualTo("A001-A1");
        assertThat(dead.only().get("outcome").asText()).isEqualTo("not");

        assertThat(take("escpos:tcp:127.0.0.1:1").only().get("ticket").asText()).isEqualTo("A002-A1");
        assertThat(Cli.call("sync", "--data", place.station).only().get("pushed").asInt()).as("taken and told, twice").isEqualTo(4);
    }

    @Test
    void a_printer_that_answers_prints() throws IOException {
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            Cli.Answer answer = take(printer.address());
            assertThat(answer.exit()).as(answer.errors()).isZero();
            assertThat(answer.only().get("outcome").asText()).isEqualTo("printed");
        }
    }

    @Test
    void a_printer_that_never_answers_may_have_printed_unless_its_profile_says_it_cannot_answer() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> swallow(mute));
            String address = "escpos:tcp:127.0.0.1:" + mute.getLocalPort();
            Cli.Answer answer = take(address);
            assertThat(answer.exit()).isEqualTo(4);
            assertThat(answer.only().get("outcome").asText()).isEqualTo("maybe");

            Path profile = place.station.resolve("devices.properties");
            java.nio.file.Files.writeString(profile, "tickets=" + address + "\ntickets.back-channel=none\n");
            JsonNode printed = take("tickets").only();
            assertThat(printed.get("outcome").asText()).isEqualTo("printed");
            assertThat(printed.get("ticket").asText()).isEqualTo("A002-A1");
        }
    }

    private Cli.Answer take(String printer) {
        return Cli.call("ticket", "take", "--data", place.station, "--group", "A", "--printer", printer, "--timeout", "10s");
    }

    private static void swallow(ServerSocket mute) {
        try {
            while (true) {
                Socket line = mute.accept();
                Thread.ofVirtual().start(() -> drain(line));
            }
        } catch (IOException e) {
            // closed with the test
        }
    }

    private static void drain(Socket line) {
        try (line) {
            line.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the client is gone
        }
    }
}

package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.Recording;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** A session that was recorded once is played again without the device. */
class RecordedSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NAME = "阿依努尔·买买提";

    @TempDir
    private Path folder;
    private final DeviceDriver cards = new IdCardReaderDriver();
    private final DeviceDriver tickets = new EscPosPrinterDriver();

    @Test
    void a_masked_read_is_replayed_as_the_read_of_an_invented_person() throws Exception {
        Path file = recordRead(Optional.empty());
        IdentityCard card = replayRead(file);
        assertThat(card.holderName()).isEqualTo("王桂兰");
        assertThat(card.photo()).containsOnly(0);
        assertThat(card.samId()).isNotEmpty();
    }

    @Test
    void nothing_of_the_person_stands_in_a_masked_recording() throws Exception {
        String text = Files.readString(recordRead(Optional.empty()));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            for (String secret : List.of(NAME, "990121199105120242", "19910512")) {
                assertThat(text).doesNotContain(HexFormat.of().withUpperCase().formatHex(secret.getBytes(charset)));
            }
        }
        assertThat(text).contains("content: masked").doesNotContain("consent");
    }

    @Test
    void with_consent_the_person_is_recorded_and_the_head_says_whose_word_it_was() throws Exception {
        Path file = recordRead(Optional.of(new Consent("厅长 李", "读不出的卡")));
        assertThat(replayRead(file).holderName()).isEqualTo(NAME);
        assertThat(Recording.read(file).head().consent()).contains(new Consent("厅长 李", "读不出的卡"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_recording_without_consent_that_says_raw_is_refused() throws Exception {
        Path file = recordRead(Optional.empty());
        Path forged = Files.writeString(folder.resolve("forged"), Files.readString(file).replace("content: masked", "content: raw"));
        assertThatThrownBy(() -> Recording.read(forged)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("consent");
    }

    @Test
    void a_cable_pulled_then_is_pulled_again_in_the_replay() throws Exception {
        Path file = folder.resolve("pulled.rec");
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("port"));
                SessionRecorder recorder = recorder(file, cards, simulator.address(), Optional.empty());
                IdentityCardReader reader = (IdentityCardReader) cards.open(DeviceAddress.parse(simulator.address()), Map.of(), recorder)) {
            assertThat(reader.status(LIMIT)).isEqualTo(DeviceStatus.online());
            simulator.unplug();
            assertThat(reader.status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
        }
        try (Device replayed = cards.open(replay(file), Map.of())) {
            assertThat(replayed.status(LIMIT)).isEqualTo(DeviceStatus.online());
            assertThat(replayed.status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
        }
    }

    @Test
    void a_ticket_is_recorded_without_its_words_and_replayed_with_any() throws Exception {
        Path file = folder.resolve("ticket.rec");
        try (TicketPrinterSimulator simulator = TicketPrinterSimulator.start("pty:" + folder.resolve("port"));
                SessionRecorder recorder = recorder(file, tickets, simulator.address(), Optional.empty());
                TicketPrinter printer = (TicketPrinter) tickets.open(DeviceAddress.parse(simulator.address()), Map.of(), recorder)) {
            assertThat(printer.print(ticket("李建国"), LIMIT)).isEqualTo(new PrintOutcome.Printed());
        }
        assertThat(Files.readString(file)).doesNotContain(HexFormat.of().withUpperCase().formatHex("李建国".getBytes(Charset.forName("GB18030"))));
        try (TicketPrinter replayed = (TicketPrinter) tickets.open(DeviceAddress.parse("escpos:" + replay(file)), Map.of())) {
            assertThat(replayed.print(ticket("张小满"), LIMIT)).isEqualTo(new PrintOutcome.Printed());
        }
    }

    @Test
    void a_driver_that_asks_something_else_than_then_is_told_where() throws Exception {
        Path file = recordRead(Optional.empty());
        try (TicketPrinter printer = (TicketPrinter) tickets.open(DeviceAddress.parse("escpos:" + replay(file)), Map.of())) {
            assertThat(printer.print(ticket("A001"), LIMIT)).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class, not -> {
                assertThat(not.why().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
                assertThat(not.why().detail()).contains("goes on differently at step");
            });
        }
    }

    private Path recordRead(Optional<Consent> consent) throws Exception {
        Path file = folder.resolve("read.rec");
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("port"));
                SessionRecorder recorder = recorder(file, cards, simulator.address(), consent);
                IdentityCardReader reader = (IdentityCardReader) cards.open(DeviceAddress.parse(simulator.address()), Map.of(), recorder)) {
            simulator.putOn(SamplePersons.AYNUR.card());
            assertThat(reader.read(LIMIT, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
        }
        return file;
    }

    private IdentityCard replayRead(Path file) {
        try (IdentityCardReader replayed = (IdentityCardReader) cards.open(replay(file), Map.of())) {
            CardReadOutcome outcome = replayed.read(LIMIT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
            return ((CardReadOutcome.Read) outcome).card();
        }
    }

    private static SessionRecorder recorder(Path file, DeviceDriver driver, String address, Optional<Consent> consent) throws Exception {
        return SessionRecorder.start(file, new RecordingHead(driver.kind(), DeviceAddress.parse(address), Instant.parse("2026-11-22T00:00:00Z"), consent), driver.mask());
    }

    private static DeviceAddress replay(Path file) {
        return new DeviceAddress("replay", file.toString());
    }

    private static TicketLayout ticket(String text) {
        return new TicketLayout(List.of(new TicketLayout.Line(text, 1, false, TicketLayout.Align.LEFT)));
    }
}

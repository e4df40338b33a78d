package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;

/** What answers on the queue's port is not always cupsd, and not always whole. */
class HostileAnswersTest {

    /** {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
    private static final int FRAMES = Integer.getInteger("yiwang.fuzz.frames", 1_000_000);
    private static final JobName NAME = new JobName("receipt", "yw0123456789ab");
    private static final Set<DeviceStatus.State> CONCEIVABLE = EnumSet.of(DeviceStatus.State.ONLINE, DeviceStatus.State.BUSY, DeviceStatus.State.OFFLINE,
            DeviceStatus.State.USER_ACTION_NEEDED, DeviceStatus.State.FAULT, DeviceStatus.State.ABSENT);

    private HttpServer server;
    private volatile byte[] answer = {};
    private volatile int httpStatus = 200;
    private QueueEnquiry queue;

    @BeforeEach
    void a_server_that_answers_what_the_story_says() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(httpStatus, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        queue = new QueueEnquiry(new IppLink(), new CupsServer("127.0.0.1", server.getAddress().getPort()).queue("A4"));
    }

    @AfterEach
    void it_is_stopped() {
        queue.close();
        server.stop(0);
    }

    @Test
    void a_whole_answer_is_understood() throws IOException {
        answer = printerAnswer();
        assertThat(status()).isEqualTo(DeviceStatus.of(DeviceStatus.State.USER_ACTION_NEEDED, DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "media-empty-error")));
        answer = jobAnswer();
        assertThat(queue.job(7, Duration.ofSeconds(5))).isEqualTo(new IppReply.Answered<>(new JobView(JobState.processing, List.of("job-printing"), true, 1, false)));
    }

    @Test
    void html_an_empty_body_and_an_error_page_are_a_fault() {
        for (String body : List.of("<html><body>Please log in</body></html>", "", "\u0002\u0000")) {
            for (int code : new int[] {200, 302, 404, 500, 503}) {
                answer = body.getBytes(StandardCharsets.UTF_8);
                httpStatus = code;
                assertThat(status().state()).isEqualTo(DeviceStatus.State.FAULT);
                assertThat(status().faults().getFirst().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
            }
        }
    }

    @Test
    void an_answer_cut_anywhere_is_a_fault_and_never_a_shorter_answer() throws IOException {
        byte[] whole = printerAnswer();
        for (int length = 0; length < whole.length; length++) {
            assertThat(IppAnswer.read(Arrays.copyOf(whole, length), QueueView::of)).as("cut after %d bytes", length).isInstanceOf(IppReply.Silent.class);
        }
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        answer = new byte[5 << 20];
        assertThat(status().faults()).containsExactly(DeviceFault.of(DeviceFault.Kind.PROTOCOL, "answer_too_long"));
    }

    @Test
    void collections_in_collections_do_not_break_the_reader() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 4, 0x34, 0, 1, 'a', 0, 0});
        for (int depth = 0; depth < 80_000; depth++) {
            bytes.writeBytes(new byte[] {0x4A, 0, 0, 0, 1, 'a', 0x34, 0, 0, 0, 0});
        }
        bytes.write(3);
        assertThat(IppAnswer.read(bytes.toByteArray(), QueueView::of)).isInstanceOf(IppReply.Silent.class);
    }

    @Test
    void a_million_mutated_answers_end_in_a_reply() throws IOException {
        Random random = new Random(20261121);
        List<byte[]> seeds = List.of(printerAnswer(), jobAnswer(), jobsAnswer());
        int understood = 0;
        for (int round = 0; round < FRAMES; round++) {
            byte[] mutant = mutate(seeds.get(round % seeds.size()), random);
            IppReply<?> reply = switch (round % 3) {
                case 0 -> IppAnswer.read(mutant, packet -> QueueView.of(packet).status());
                case 1 -> IppAnswer.read(mutant, packet -> JobVerdict.ended(JobView.of(packet), false));
                default -> IppAnswer.read(mutant, packet -> QueueEnquiry.jobNamed(NAME, packet));
            };
            understood += reply instanceof IppReply.Answered<?> ? 1 : 0;
        }
        assertThat(understood).as("the mutants are not all rubbish").isGreaterThan(FRAMES / 20);
    }

    @Test
    void four_hundred_of_them_over_http_leave_the_printer_with_a_status_and_print_with_an_outcome() throws IOException {
        Random random = new Random(7);
        try (QueuePrinter printer = new QueuePrinter(new DeviceAddress("queue", "A4"), queue, false, PrintSettings.USUAL)) {
            for (int round = 0; round < 400; round++) {
                answer = mutate(printerAnswer(), random);
                assertThat(printer.status(Duration.ofSeconds(5)).state()).isIn(CONCEIVABLE);
                answer = mutate(jobAnswer(), random);
                JobWatch watch = new JobWatch(queue, 7, Deadline.in(Duration.ofMillis(20)), Duration.ofMillis(5), JobWatch.Manner.QUEUE);
                assertThat(watch.follow(() -> false)).isInstanceOfAny(PrintOutcome.MaybePrinted.class, PrintOutcome.NotPrinted.class, PrintOutcome.Printed.class);
            }
        }
    }

    private DeviceStatus status() {
        return new QueuePrinter(new DeviceAddress("queue", "A4"), queue, false, PrintSettings.USUAL).status(Duration.ofSeconds(5));
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = Arrays.copyOf(seed, random.nextInt(10) == 0 ? random.nextInt(seed.length + 40) : seed.length);
        for (int count = random.nextInt(6); count > 0 && bytes.length > 0; count--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (bytes.length > 0 && random.nextInt(4) > 0) {
            bytes[bytes.length - 1] = 3;
        }
        return bytes;
    }

    private static byte[] printerAnswer() throws IOException {
        return bytes(new IppPacket.Builder(Status.successfulOk).putAttributes(Tag.printerAttributes, Types.printerState.of(PrinterState.processing),
                Types.printerStateReasons.of("media-empty-error"), Types.printerStateMessage.of("no paper"), Types.printerIsAcceptingJobs.of(true)).build());
    }

    private static byte[] jobAnswer() throws IOException {
        return bytes(new IppPacket.Builder(Status.successfulOk).putAttributes(Tag.jobAttributes, Types.jobState.of(JobState.processing),
                Types.jobStateReasons.of("job-printing"), Types.timeAtProcessing.of(1_700_000_000), Types.jobImpressionsCompleted.of(1)).build());
    }

    private static byte[] jobsAnswer() throws IOException {
        return bytes(new IppPacket.Builder(Status.successfulOk)
                .addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(6), Types.jobName.of("another")))
                .addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(7), Types.jobName.of(NAME.text()))).build());
    }

    private static byte[] bytes(IppPacket packet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IppOutputStream stream = new IppOutputStream(bytes)) {
            stream.write(packet);
        }
        return bytes.toByteArray();
    }
}

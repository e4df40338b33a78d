package yiwang.device.scanning.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.contracts.DocumentScannerContract;
import yiwang.device.contracts.DocumentScannerRig;
import yiwang.device.contracts.Meanwhile;
import yiwang.device.scanning.ScannerRig;
import yiwang.device.simulator.scanner.EsclSimulator;

/** The driver before a simulated eSCL scanner: the contract, and what only eSCL scanners do. */
class EsclScannerTest extends DocumentScannerContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ScanSettings GLASS = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FLATBED);
    private static final ScanSettings FEEDER = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FEEDER);

    private EsclSimulator simulator;

    @Override
    protected DocumentScannerRig rig() throws IOException {
        simulator = EsclSimulator.start();
        return new ScannerRig(simulator, simulator.paper(), simulator.faults(), "escl:http://127.0.0.1:9/eSCL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "-5", "99999999999999", "Fri, 31 Dec 1999 23:59:59 GMT", "soon"})
    void a_busy_scanner_is_asked_again_whatever_it_advises(String retryAfter) {
        simulator.plan().busyFor(retryAfter.equals("1") ? 1 : 3, retryAfter);
        onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
    }

    @Test
    void a_page_that_is_not_ready_is_waited_for() {
        simulator.plan().notReadyFor(8);
        assertThat(((ScanOutcome.Scanned) scanner.scan(FEEDER, LIMIT, Cancellation.NEVER)).pages()).hasSize(rig.sheetsInFeeder());
    }

    @Test
    void a_wrong_host_in_the_place_of_the_job_does_not_matter() {
        simulator.plan().nameHost("http://192.0.2.99:1");
        onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
    }

    @Test
    void a_jam_in_the_middle_keeps_the_pages_before_it_and_the_next_scan_goes_on_there() {
        simulator.paper().jamAt(4);
        ScanOutcome outcome = scanner.scan(FEEDER, LIMIT, Cancellation.NEVER);
        assertThat(outcome).isInstanceOf(ScanOutcome.Partial.class);
        assertThat(((ScanOutcome.Partial) outcome).pages()).hasSize(3);
        assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.PAPER_JAM);
        simulator.paper().clear();
        assertThat(((ScanOutcome.Scanned) scanner.scan(FEEDER, LIMIT, Cancellation.NEVER)).pages()).hasSize(2);
    }

    @Test
    void a_cancelled_job_is_deleted_at_the_scanner() throws Exception {
        simulator.faults().pace(3000);
        Meanwhile begun = Meanwhile.cancelWhen(() -> simulator.openJobs() == 1);
        assertThat(why(scanner.scan(GLASS, LIMIT, begun)).kind()).isEqualTo(DeviceFault.Kind.JOB_ENDED);
        assertThat(begun.happened()).isTrue();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (simulator.openJobs() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(simulator.openJobs()).isZero();
    }

    @Test
    void a_scan_that_ended_well_leaves_no_job_behind() {
        onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
        assertThat(simulator.openJobs()).isZero();
    }

    @Test
    void a_line_that_is_cut_at_any_byte_gives_no_half_page() {
        for (int cut = 0; cut < 9000; cut += 61) {
            simulator.faults().cutAfter(cut);
            assertThat(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)).as("cut at %s", cut).isInstanceOf(ScanOutcome.NotScanned.class);
        }
        simulator.faults().mend();
        onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><ScannerStatus><State>&x;</State></ScannerStatus>",
        "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><S><State>&d;</State></S>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/evil.dtd'><S><State>Idle</State></S>", "<ScannerStatus><State>Idle", "", "<html>log in</html>"})
    void hostile_xml_is_refused(String xml) {
        simulator.plan().sayStatus(xml);
        assertThat(scanner.status(LIMIT).faults().getFirst().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
        simulator.plan().sayCapabilities(xml);
        assertThat(why(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
    }

    @Test
    void endless_and_deep_xml_is_refused() {
        simulator.plan().sayStatus("<a>".repeat(100) + "</a>".repeat(100));
        assertThat(scanner.status(LIMIT).faults().getFirst().detail()).isEqualTo("XML too deep");
        simulator.plan().sayStatus("<a>" + "<State>Idle</State>".repeat(30_000) + "</a>");
        assertThat(scanner.status(LIMIT).faults().getFirst().detail()).contains("more than");
    }

    @Test
    void a_picture_of_a_size_that_no_paper_has_is_refused() {
        for (int[] size : List.of(new int[] {60_000, 60_000}, new int[] {0, 100}, new int[] {65_535, 65_535})) {
            simulator.plan().givePicture(jpegHeader(size[0], size[1]));
            assertThat(why(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
        }
        simulator.plan().givePicture("%PDF-1.7 not what was asked for".getBytes());
        assertThat(why(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
    }

    private static byte[] jpegHeader(int width, int height) {
        return ByteBuffer.allocate(21).putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) 17).put((byte) 8)
                .putShort((short) height).putShort((short) width).put((byte) 3).put(new byte[9]).array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:80/eSCL", "ftp://127.0.0.1/eSCL", "http://user:secret@127.0.0.1/eSCL", "http://127.0.0.1/eSCL?x=1", "http://"})
    void an_address_that_names_no_scanner_is_refused_with_a_sentence(String rest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EsclScannerDriver().open(new DeviceAddress("escl", rest), Map.of()))
                .withMessageContaining("expected escl:http://HOST:PORT/eSCL");
    }

    /** A foreign client: SANE's airscan backend speaks eSCL to our simulator. */
    @Test
    void scanimage_with_airscan_reads_the_same_sheets_from_the_simulator(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("dll.conf"), "airscan\n");
        Files.writeString(folder.resolve("airscan.conf"), "[devices]\n\"Sim\" = " + simulator.url() + ", eSCL\n[options]\ndiscovery = disable\n");
        ProcessBuilder scanimage = new ProcessBuilder("scanimage", "-d", "airscan:e0:Sim", "--source", "ADF", "--mode", "Gray", "--resolution", "75",
                "--format=pnm", "--batch=" + folder.resolve("p%d.pnm"));
        scanimage.environment().put("SANE_CONFIG_DIR", folder.toString());
        Process process = scanimage.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        ScannedPage ours = onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
        for (int page = 1; page <= rig.sheetsInFeeder(); page++) {
            assertThat(Files.size(folder.resolve("p" + page + ".pnm"))).as(Files.readString(folder.resolve("log"))).isGreaterThan((long) ours.width() * ours.height());
        }
        assertThat(folder.resolve("p" + (rig.sheetsInFeeder() + 1) + ".pnm")).doesNotExist();
    }
}

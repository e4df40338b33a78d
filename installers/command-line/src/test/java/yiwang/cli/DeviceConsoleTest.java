package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckArchive;
import yiwang.console.check.CheckLine;
import yiwang.console.check.CheckSigner;
import yiwang.console.check.KeySigner;
import yiwang.console.trial.Verdict;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;
import yiwang.ui.run.FxThread;

/** The device console called from the command line, and what it leaves behind. */
class DeviceConsoleTest {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    @Test
    void the_window_opens_over_the_data_folder_and_the_command_ends_with_it() throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Cli.Answer> ended = CompletableFuture.supplyAsync(() -> Cli.call("device", "console", "--data", folder, "--who", "陈立", "--size", "1366x768"));
        long begun = System.nanoTime();
        Optional<Stage> window = Optional.empty();
        while (window.isEmpty() && !ended.isDone() && System.nanoTime() - begun < LIMIT_NANOS) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            window = shown();
        }
        assertThat(window).as(() -> ended.isDone() ? ended.join().toString() : "no window").isPresent();
        assertThat(window.get().getTitle()).isEqualTo("设备");
        FxThread.javaFx().run(window.get()::close);
        assertThat(ended.get(60, TimeUnit.SECONDS).exit()).isZero();
    }

    private static Optional<Stage> shown() throws Exception {
        CompletableFuture<Optional<Stage>> seen = new CompletableFuture<>();
        try {
            FxThread.javaFx().run(() -> seen.complete(Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).filter(Stage::isShowing).findFirst()));
        } catch (IllegalStateException e) {
            // The toolkit has not begun yet.
            return Optional.empty();
        }
        return seen.get(60, TimeUnit.SECONDS);
    }

    @Test
    void a_call_that_cannot_be_understood_opens_nothing() {
        assertThat(Cli.call("device", "console", "--data", folder, "--size", "large").exit()).isEqualTo(2);
        assertThat(Cli.call("device", "console", "--data", folder, "--look", "somewhere").errors()).contains("--look");
        assertThat(Cli.call("device", "console").exit()).isEqualTo(2);
    }

    @Test
    void a_sheet_of_the_station_s_key_is_verified_and_one_that_was_changed_is_refused() throws Exception {
        try (Place place = Place.in(folder.resolve("hall"))) {
            CheckSigner signer;
            try (Station station = ((Opening.Open) Stations.open(place.station, Clock.systemUTC())).station()) {
                signer = new KeySigner(station.identity().stationId(), station.identity().privateKey());
            }
            Path sheet = sheet(signer);
            assertThat(Cli.call("device", "sheet", "verify", sheet).code()).isEqualTo("key_missing");
            Cli.Answer well = Cli.call("device", "sheet", "verify", sheet, "--data", place.station);
            assertThat(well.exit()).as(well.toString()).isZero();
            assertThat(well.only().get("who").asText()).isEqualTo("陈立");
            assertThat(well.only().get("signed").asBoolean()).isTrue();
            Files.writeString(sheet, Files.readString(sheet).replace("PASSED", "FAILED"));
            Cli.Answer changed = Cli.call("device", "sheet", "verify", sheet, "--data", place.station);
            assertThat(changed.exit()).isEqualTo(5);
            assertThat(changed.code()).isEqualTo("seal_broken");
            assertThat(changed.only().get("holds").asBoolean()).isFalse();
            assertThat(Cli.call("device", "sheet", "verify", sheet, "--key", "bm8ga2V5").code()).isEqualTo("key_malformed");
        }
    }

    @Test
    void a_sheet_without_a_key_is_said_to_be_without_one_and_a_stranger_s_file_is_none() throws IOException {
        Path sheet = sheet(new ChainSigner());
        assertThat(Cli.call("device", "sheet", "verify", sheet).only().get("signed").asBoolean()).isFalse();
        Files.writeString(sheet, "hello", StandardCharsets.UTF_8);
        assertThat(Cli.call("device", "sheet", "verify", sheet).code()).isEqualTo("no_sheet");
    }

    @Test
    void testing_a_page_printer_puts_a_page_out_and_testing_numbered_blanks_does_not() throws IOException {
        try (IppPrinterSimulator printer = IppPrinterSimulator.start("tcp:0")) {
            printer.load("tray-2", List.of("QX000001", "QX000002"));
            Path data = folder.resolve("counter");
            assertThat(Cli.call("device", "bind", "documents", printer.address(), "--data", data).exit()).isZero();
            Cli.Answer inside = Cli.call("device", "test", "documents", "--data", data);
            assertThat(inside.exit()).as(inside.errors()).isZero();
            assertThat(printer.sheets()).as("nothing moves at this level").isEmpty();
            Cli.Answer page = Cli.call("device", "test", "documents", "--level", "external", "--data", data);
            assertThat(page.exit()).as(page.errors()).isZero();
            assertThat(page.only().get("findings").get(0).asText()).contains("测试页打出来了");
            assertThat(printer.sheets()).hasSize(1);
            assertThat(Cli.call("device", "bind", "certificates", printer.address(), "--set", "tray=tray-2", "--data", data).exit()).isZero();
            assertThat(Cli.call("device", "test", "certificates", "--level", "external", "--data", data).exit()).isZero();
            assertThat(printer.sheets()).as("no number is used up by a trial").hasSize(1);
        }
    }

    private Path sheet(CheckSigner signer) throws IOException {
        Path checks = folder.resolve("checks");
        Instant morning = Instant.parse("2026-11-24T00:21:00Z");
        new CheckArchive(checks, signer, (sheet, seal) -> new byte[0]).keep("3 号窗口", "陈立", morning, morning.plusSeconds(90),
                List.of(new CheckLine("card", "读卡器", Optional.of(Verdict.PASSED), 1140, "卡读出来了", "")));
        return checks.resolve("000001.check");
    }
}

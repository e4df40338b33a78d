package yiwang.device.nativecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.contracts.ResidentPerson;
import yiwang.device.contracts.Wait;
import yiwang.device.nativecard.wire.VendorFunction;

/** The application is killed in the middle of a read, with the last citizen's files in the library's folder. */
class DriverDiesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void when_the_driver_is_killed_the_library_wipes_its_folder_and_ends_even_while_it_hangs() throws Exception {
        try (StandIn standIn = hanging()) {
            Process application = application(standIn);
            ProcessHandle library = libraryOf(application);
            application.destroyForcibly();
            Wait.until(SOON, "the library to end", () -> !library.isAlive());
            assertThat(foldersOf(application)).allSatisfy(left -> assertThat(left).isEmptyDirectory());
            standIn.behave("hang", VendorFunction.ADDITIONAL_ADDRESSES);
            assertThat(standIn.reader().read(SOON, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
            assertThat(foldersOf(application)).as("swept by the next start").isEmpty();
        }
    }

    @Test
    void when_both_are_killed_the_next_start_wipes_what_they_left() throws Exception {
        try (StandIn standIn = hanging()) {
            Process application = application(standIn);
            ProcessHandle library = libraryOf(application);
            assertThat(stop(library)).isZero();
            application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            library.destroyForcibly();
            Wait.until(SOON, "the library to end", () -> !library.isAlive());
            assertThat(foldersOf(application)).hasSize(1).allSatisfy(left -> assertThat(left.resolve("wz.txt")).isNotEmptyFile());
            standIn.behave("hang", VendorFunction.ADDITIONAL_ADDRESSES);
            assertThat(standIn.reader().read(SOON, Cancellation.NEVER)).isInstanceOf(CardReadOutcome.Read.class);
            assertThat(foldersOf(application)).isEmpty();
        }
    }

    private StandIn hanging() throws IOException {
        StandIn standIn = new StandIn(folder, "sdtapi", Map.of());
        standIn.putOn(CardKind.RESIDENT, ResidentPerson.fields("王桂兰", "990121194203150020", "2"), List.of());
        standIn.misbehave("hang", VendorFunction.ADDITIONAL_ADDRESSES);
        return standIn;
    }

    private static Process application(StandIn standIn) throws IOException {
        Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), OneRead.class.getName(), standIn.library.toString()).inheritIO().start();
        Wait.until(SOON, "the library to leave its files", () -> foldersOf(application).stream().anyMatch(found -> Files.exists(found.resolve("zp.bmp"))));
        return application;
    }

    private static ProcessHandle libraryOf(Process application) {
        return application.descendants().filter(child -> child.info().command().orElse("").endsWith("java")).findFirst().orElseThrow();
    }

    /** So that it cannot wipe anything before it is killed. */
    private static int stop(ProcessHandle process) throws Exception {
        return new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
    }

    private static List<Path> foldersOf(Process application) throws IOException {
        Path place = Path.of(Files.isWritable(Path.of("/dev/shm")) ? "/dev/shm" : System.getProperty("java.io.tmpdir"));
        try (Stream<Path> there = Files.list(place)) {
            return there.filter(path -> path.getFileName().toString().startsWith("yiwang-card-" + application.pid() + "-")).toList();
        }
    }

    /** An application that reads one card. */
    static final class OneRead {

        private OneRead() { }

        public static void main(String[] args) {
            new NativeCardDriver(StandIn.TODAY).open(DeviceAddress.parse("native:sdtapi:" + args[0]), Map.of("call-ms", "100000"))
                    .read(Duration.ofSeconds(60), Cancellation.NEVER);
        }
    }
}

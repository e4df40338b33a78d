package yiwang.device.nativecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardKind;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.contracts.ResidentPerson;
import yiwang.device.contracts.Wait;
import yiwang.device.nativecard.wire.VendorFunction;

class BadLibraryTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String NAME = "王桂兰";

    @TempDir
    private Path folder;
    private StandIn standIn;

    @BeforeEach
    void set_up() throws IOException {
        standIn = new StandIn(folder, "sdtapi", Map.of("call-ms", "700"));
        standIn.putOn(CardKind.RESIDENT, ResidentPerson.fields(NAME, "990121194203150020", "2"), List.of("示范省青溪县城关街道东门社区6栋201室"));
    }

    @AfterEach
    void take_down() {
        standIn.close();
    }

    @ParameterizedTest
    @EnumSource(value = VendorFunction.class, names = {"OPEN", "STATUS", "FIND", "SELECT", "READ", "ADDITIONAL_ADDRESSES", "SAM_ID"})
    void a_library_that_crashes_at_any_message_leaves_nothing_behind_and_is_started_again(VendorFunction function) throws IOException {
        standIn.misbehave("crash", function);
        assertThat(read()).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> {
            assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.OTHER);
            assertThat(fault.fault().detail()).startsWith("the maker's library crashed in " + function);
        });
        assertThat(folders()).isEmpty();
        standIn.behave("crash", function);
        assertThat(name()).isEqualTo(NAME);
    }

    @ParameterizedTest
    @EnumSource(value = VendorFunction.class, names = {"OPEN", "STATUS", "FIND", "SELECT", "READ", "ADDITIONAL_ADDRESSES", "SAM_ID"})
    void a_library_that_hangs_at_any_message_is_killed_at_the_limit_and_started_again(VendorFunction function) throws IOException {
        name();
        long pid = process().pid();
        standIn.misbehave("hang", function);
        long start = System.nanoTime();
        assertThat(read()).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folders()).isEmpty();
        standIn.behave("hang", function);
        assertThat(name()).isEqualTo(NAME);
    }

    @Test
    void what_a_library_leaves_in_its_folder_is_gone_after_the_read() throws IOException {
        assertThat(name()).isEqualTo(NAME);
        Path working = process().folder();
        assertThat(Files.readSymbolicLink(Path.of("/proc/" + process().pid() + "/cwd"))).isEqualTo(working);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(working))).isEqualTo("rwx------");
        assertThat(Files.isWritable(Path.of("/dev/shm"))).isEqualTo(working.startsWith("/dev/shm"));
        try (Stream<Path> left = Files.list(working)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_files_are_there_until_then_so_that_their_absence_means_something() throws IOException, InterruptedException {
        standIn.misbehave("hang", VendorFunction.ADDITIONAL_ADDRESSES);
        try (NativeCardReader patient = standIn.open("sdtapi", Map.of("call-ms", "3000"))) {
            Thread reading = Thread.ofPlatform().daemon().name("reading").start(() -> patient.read(LIMIT, Cancellation.NEVER));
            Wait.until(Duration.ofSeconds(20), "wz.txt and zp.bmp in the folder of the library",
                    () -> folders().stream().anyMatch(found -> Files.exists(found.resolve("wz.txt")) && Files.exists(found.resolve("zp.bmp"))));
            standIn.behave("hang", VendorFunction.ADDITIONAL_ADDRESSES);
            reading.join(20_000);
            assertThat(folders()).hasSize(1).allSatisfy(found -> assertThat(found).isEmptyDirectory());
        }
    }

    @Test
    void a_library_gets_no_gigabytes() {
        standIn.misbehave("eat", VendorFunction.FIND);
        assertThat(name()).isEqualTo(NAME);
    }

    @Test
    void a_length_that_no_card_has_is_no_card() {
        standIn.answer("claimed", "100000");
        assertThat(read()).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.PROTOCOL));
    }

    @ParameterizedTest
    @CsvSource({"0x31", "0x32", "0x33", "0x41", "0x47"})
    void a_read_that_keeps_failing_asks_for_the_card_again(String code) {
        standIn.answer("read", code);
        assertThat(read()).isInstanceOf(CardReadOutcome.LiftAndRetry.class);
    }

    @ParameterizedTest
    @CsvSource({"0x60, SELF_TEST_FAILED", "0x66, NOT_AUTHORISED", "0x21, PROTOCOL"})
    void a_sick_module_says_so(String code, DeviceFault.Kind kind) {
        standIn.answer("status", code);
        assertThat(standIn.reader().status(LIMIT).faults()).extracting(DeviceFault::kind).containsExactly(kind);
    }

    @Test
    void a_file_that_is_no_library_is_absent_and_a_wrong_address_is_refused() throws IOException {
        Files.writeString(standIn.library, "no library");
        assertThat(standIn.reader().status(LIMIT).state()).isEqualTo(DeviceStatus.State.ABSENT);
        assertThat(folders()).isEmpty();
        assertThatThrownBy(() -> VendorAddress.parse("winapi:/lib.so")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sdtapi:PATH");
    }

    private VendorProcess process() {
        return ((NativeCardReader) standIn.reader()).process().orElseThrow();
    }

    private CardReadOutcome read() {
        return standIn.reader().read(LIMIT, Cancellation.NEVER);
    }

    private String name() {
        CardReadOutcome outcome = read();
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
        return ((CardReadOutcome.Read) outcome).card().holderName();
    }

    /** The working folders of this JVM's libraries. */
    private static List<Path> folders() throws IOException {
        Path place = Path.of(Files.isWritable(Path.of("/dev/shm")) ? "/dev/shm" : System.getProperty("java.io.tmpdir"));
        try (Stream<Path> there = Files.list(place)) {
            return there.filter(path -> path.getFileName().toString().startsWith("yiwang-card-" + ProcessHandle.current().pid() + "-")).toList();
        }
    }
}

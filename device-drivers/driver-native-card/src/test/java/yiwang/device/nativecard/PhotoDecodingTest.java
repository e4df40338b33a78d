package yiwang.device.nativecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capability;
import yiwang.device.api.CardPicture;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.contracts.Wait;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;

/** Photos by a decoder compiled from C, and by none. */
class PhotoDecodingTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int BYTES = 1024;

    @TempDir
    private Path folder;
    private Path control;
    private Path library;
    private NativePhotos photos;
    private final byte[] raw = new byte[BYTES];

    @BeforeEach
    void compile() throws IOException {
        control = Files.createDirectories(folder.resolve("control"));
        library = CompiledLibrary.of("wlt-stand-in", folder, control);
        photos = open(library);
        new Random(9).nextBytes(raw);
    }

    @AfterEach
    void close() {
        photos.close();
    }

    @Test
    void a_raw_photo_becomes_a_picture_pixel_for_pixel_and_its_folder_is_empty() {
        CardPicture picture = photos.decode(raw).orElseThrow();
        assertThat(picture.width()).isEqualTo(102);
        assertThat(picture.height()).isEqualTo(126);
        for (int y = 0; y < 126; y += 25) {
            for (int x = 0; x < 102; x += 33) {
                int at = (y * 102 + x) * 3;
                assertThat(new byte[] {picture.pixels()[at], picture.pixels()[at + 1], picture.pixels()[at + 2]}).as("%d,%d", x, y)
                        .containsExactly((byte) y, (byte) x, raw[(y * 102 + x) % BYTES]);
            }
        }
        assertThat(photos.process().orElseThrow().folder()).isEmptyDirectory();
    }

    @Test
    void a_decoder_that_crashes_costs_the_picture_and_the_next_photo_is_decoded() throws IOException {
        make("crash", true);
        assertThat(photos.decode(raw)).isEmpty();
        assertThat(photos.process()).hasValueSatisfying(process -> assertThat(process.folder()).doesNotExist());
        make("crash", false);
        assertThat(photos.decode(raw)).isPresent();
    }

    @Test
    void a_decoder_that_hangs_is_killed_at_its_limit_and_what_lay_in_its_folder_is_gone() throws IOException {
        assertThat(photos.decode(raw)).isPresent();
        VendorProcess hung = photos.process().orElseThrow();
        make("litter", true);
        make("hang", true);
        CompletableFuture<Optional<CardPicture>> decoding = CompletableFuture.supplyAsync(() -> photos.decode(raw));
        Wait.until(LIMIT, "the raw photo in the decoder's folder, so that its absence means something",
                () -> Files.exists(hung.folder().resolve("zp.bmp")));
        assertThat(decoding.join()).isEmpty();
        assertThat(ProcessHandle.of(hung.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(hung.folder()).doesNotExist();
        make("hang", false);
        assertThat(photos.decode(raw)).isPresent();
        assertThat(photos.process().orElseThrow().folder()).isEmptyDirectory();
    }

    @Test
    void a_refusal_a_picture_of_another_size_and_a_link_to_elsewhere_are_no_photo() throws IOException {
        Files.write(control.resolve("elsewhere"), new byte[38_862]);
        for (String trouble : new String[] {"refuse", "dwarf", "link"}) {
            make(trouble, true);
            assertThat(photos.decode(raw)).as(trouble).isEmpty();
            make(trouble, false);
            assertThat(photos.decode(raw)).as("after " + trouble).isPresent();
        }
        assertThat(Files.size(control.resolve("elsewhere"))).isEqualTo(38_862);
    }

    @Test
    void a_library_that_keeps_failing_is_left_alone_so_that_nobody_waits_for_it() throws IOException {
        make("refuse", true);
        for (int photo = 0; photo < 3; photo++) {
            assertThat(photos.decode(raw)).isEmpty();
        }
        make("refuse", false);
        assertThat(photos.decode(raw)).isEmpty();
        try (NativePhotos anew = open(library)) {
            assertThat(anew.decode(raw)).isPresent();
        }
    }

    @Test
    void a_reader_with_a_decoder_gives_the_picture_and_one_without_its_library_keeps_the_raw_photo() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("tcp:0")) {
            simulator.putOn(SamplePersons.WANG_GUILAN.card());
            IdentityCard seen = read(simulator, "wlt2bmp:" + library);
            assertThat(seen.picture()).isPresent();
            assertThat(seen.toString()).doesNotContain("王桂兰", "Picture");
            seen.erasePhoto();
            assertThat(seen.picture().orElseThrow().pixels()).containsOnly(0);
            IdentityCard unseen = read(simulator, "wlt2bmp:" + folder.resolve("nothing.so"));
            assertThat(unseen.picture()).isEmpty();
            assertThat(unseen.photo()).hasSize(BYTES);
        }
        assertThatThrownBy(() -> shelf("tcp:127.0.0.1:9", "jpeg:/lib.so")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("wlt2bmp");
    }

    private static IdentityCard read(IdCardSimulator simulator, String photo) {
        try (IdentityCardReader reader = shelf(simulator.address(), photo)) {
            assertThat(reader.capabilities().can(Capability.PHOTO_DECODING)).isTrue();
            CardReadOutcome outcome = reader.read(LIMIT, Cancellation.NEVER);
            assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
            return ((CardReadOutcome.Read) outcome).card();
        }
    }

    private static IdentityCardReader shelf(String address, String photo) {
        return (IdentityCardReader) DriverShelf.installed().open(DeviceKind.IDENTITY_CARD_READER, DeviceAddress.parse(address), Map.of("photo", photo));
    }

    private static NativePhotos open(Path library) {
        return (NativePhotos) new NativePhotoDecoder().open(DeviceAddress.parse("wlt2bmp:" + library), Map.of("photo-ms", "1500"));
    }

    private void make(String what, boolean so) throws IOException {
        if (so) {
            Files.createFile(control.resolve(what));
        } else {
            Files.delete(control.resolve(what));
        }
    }
}

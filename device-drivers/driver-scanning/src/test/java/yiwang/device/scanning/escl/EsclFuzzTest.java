package yiwang.device.scanning.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yiwang.device.api.DeviceFault;
import yiwang.device.page.PictureSize;
import yiwang.device.scanning.Mutations;
import yiwang.device.scanning.ScanStopped;

/** XML and pictures of an eSCL scanner, damaged at random. {@code -Dyiwang.fuzz.frames=50000000} tries more of them. */
class EsclFuzzTest {

    private static final byte[] CAPABILITIES = ("<s:ScannerCapabilities xmlns:s=\"u:s\"><s:MakeAndModel>M</s:MakeAndModel><s:Adf><s:AdfSimplexInputCaps>"
            + "<s:MaxWidth>2480</s:MaxWidth><s:ColorMode>RGB24</s:ColorMode><s:XResolution>300</s:XResolution></s:AdfSimplexInputCaps></s:Adf>"
            + "</s:ScannerCapabilities>").getBytes(StandardCharsets.UTF_8);
    private static final byte[] STATUS = "<s:ScannerStatus xmlns:s=\"u:s\"><s:State>Idle</s:State><s:AdfState>ScannerAdfJam</s:AdfState></s:ScannerStatus>"
            .getBytes(StandardCharsets.UTF_8);

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_documents_are_understood_or_refused() {
        assertThat(EsclCapabilities.of(EsclXml.parse(CAPABILITIES)).feeder()).isPresent();
        Random random = new Random(20261125);
        int refused = 0;
        for (int round = 0; round < Mutations.ROUNDS; round++) {
            boolean capabilities = random.nextInt(4) == 0;
            try {
                EsclXml xml = EsclXml.parse(Mutations.of(capabilities ? CAPABILITIES : STATUS, random));
                Object said = capabilities ? EsclCapabilities.of(xml) : EsclStatus.of(xml).trouble();
                refused += said == null ? 1 : 0;
            } catch (ScanStopped e) {
                refused++;
                if (e.why().kind() != DeviceFault.Kind.PROTOCOL) {
                    throw new AssertionError("round " + round, e);
                }
            }
        }
        assertThat(refused).isBetween(Mutations.ROUNDS / 3, Mutations.ROUNDS - 1000);
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void a_million_damaged_headers_of_pictures_give_a_possible_size_or_none() {
        byte[] jpeg = bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 17, 8, 0x0D, 0xB4, 0x09, 0xB0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA);
        byte[] png = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 9, 0xB0, 0, 0, 0x0D, 0xB4, 8, 2, 0, 0, 0);
        assertThat(PictureSize.of(jpeg)).contains(new PictureSize("image/jpeg", 2480, 3508, 3));
        assertThat(PictureSize.of(png)).contains(new PictureSize("image/png", 2480, 3508, 3));
        Random random = new Random(20261126);
        int sizes = 0;
        for (int round = 0; round < Mutations.ROUNDS; round++) {
            PictureSize size = PictureSize.of(Mutations.of(random.nextBoolean() ? jpeg : png, random)).orElse(null);
            if (size != null) {
                assertThat((long) size.width() * size.height() * size.channels()).isBetween(1L, PictureSize.MAX_BYTES);
                sizes++;
            }
        }
        assertThat(sizes).isBetween(Mutations.ROUNDS / 100, Mutations.ROUNDS - 1000);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}

package yiwang.device.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.capture.Signature;

/** {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
class ServiceAnswerTest {

    private static final long FRAMES = Long.getLong("yiwang.fuzz.frames", 1_000_000);

    @Test
    void a_million_damaged_answers_are_a_signature_on_the_pad_or_refused() {
        Random random = new Random(23);
        byte[] whole = LocalSignaturePadTest.json(new Signature(80, 40, List.of(List.of(new Signature.Point(1, 2, 0.5f, 3), new Signature.Point(80, 40, 1f, 9))))).getBytes(StandardCharsets.UTF_8);
        ServiceProfile profile = ServiceProfile.of(DeviceAddress.parse("local:http://127.0.0.1:1/x"), Map.of(), LocalSignaturePadTest.PROFILE);
        long understood = 0;
        for (long frame = 0; frame < FRAMES; frame++) {
            byte[] answer = whole.clone();
            for (int damage = random.nextInt(4); damage > 0; damage--) {
                answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
            }
            try {
                Signature signature = LocalSignaturePad.signature(ServiceAnswer.parse(answer), profile);
                understood += signature.strokes().stream().flatMap(List::stream).allMatch(point -> point.x() <= signature.width() && point.y() <= signature.height()) ? 1 : 0;
            } catch (ServiceException e) {
                assertThat(e.fault().detail()).hasSizeLessThan(100);
            }
        }
        assertThat(understood).isBetween(FRAMES / 5, FRAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{\"out\":", "{\"out\":{\"code\":0}}", "{\"out\":{\"w\":-1,\"h\":1,\"lines\":[[[0,0]]]}}", "{\"out\":{\"w\":9,\"h\":9,\"lines\":[[[10,0]]]}}",
            "{\"out\":{\"w\":9,\"h\":9,\"lines\":[]}}", "{\"out\":{\"w\":9,\"h\":9,\"lines\":[[[1,1,NaN]]]}}", "{\"out\":{\"w\":1e400,\"h\":9,\"lines\":[[[1,1]]]}}"})
    void what_is_no_signature_is_refused(String answer) {
        ServiceProfile profile = ServiceProfile.of(DeviceAddress.parse("local:http://127.0.0.1:1/x"), Map.of(), LocalSignaturePadTest.PROFILE);
        assertThatThrownBy(() -> LocalSignaturePad.signature(ServiceAnswer.parse(answer.getBytes(StandardCharsets.UTF_8)), profile)).isInstanceOf(ServiceException.class);
    }

    @Test
    void a_hundred_thousand_brackets_are_refused() {
        assertThatThrownBy(() -> ServiceAnswer.parse("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isInstanceOf(ServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local:http://192.0.2.1/x", "local:ftp://127.0.0.1/x", "local:http://user@127.0.0.1/x", "local:nonsense", "local:http://127.0.0.1.example.invalid/x"})
    void a_service_on_another_machine_is_refused(String address) {
        assertThatThrownBy(() -> new LocalSignatureDriver().open(DeviceAddress.parse(address), LocalSignaturePadTest.PROFILE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_profile_that_lacks_a_request_or_has_a_broken_path_is_refused() {
        Map<String, String> broken = new HashMap<>(LocalSignaturePadTest.PROFILE);
        broken.put("code-path", "out/code");
        assertThatThrownBy(() -> new LocalSignatureDriver().open(DeviceAddress.parse("local:http://127.0.0.1:1/x"), broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalSignatureDriver().open(DeviceAddress.parse("local:http://127.0.0.1:1/x"), Map.of())).hasMessageContaining("request");
    }
}

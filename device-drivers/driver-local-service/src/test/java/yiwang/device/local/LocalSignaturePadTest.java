package yiwang.device.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.capture.Signature;
import yiwang.device.api.capture.SignaturePad;
import yiwang.device.contracts.SignaturePadContract;
import yiwang.device.contracts.SignaturePadRig;
import yiwang.device.simulator.local.VendorServiceSimulator;

/** The pad over true HTTP; its service is spoken to by the profile alone. */
class LocalSignaturePadTest extends SignaturePadContract {

    static final Map<String, String> PROFILE = Map.of("request", "{\"func\":\"sign\",\"title\":\"${what}\",\"timeout\":${seconds}}", "status-request", "{\"func\":\"status\"}",
            "cancel-request", "{\"func\":\"cancel\"}", "code-path", "/out/code", "width-path", "/out/w", "height-path", "/out/h", "strokes-path", "/out/lines");

    @Override
    protected SignaturePadRig rig() throws IOException {
        VendorServiceSimulator service = VendorServiceSimulator.start();
        SignaturePad pad = new LocalSignatureDriver().open(DeviceAddress.parse(service.address()), new HashMap<>(PROFILE));
        return new SignaturePadRig() {
            private int answered;

            @Override
            public SignaturePad pad() {
                return pad;
            }

            @Override
            public boolean asking() {
                return asked("sign").size() > answered + asked("cancel").size();
            }

            @Override
            public List<String> shown() {
                return asked("sign").stream().map(LocalSignaturePadTest::title).toList();
            }

            @Override
            public void sign(Signature signature) {
                answer(json(signature));
            }

            @Override
            public void decline() {
                answer("{\"out\":{\"code\":1}}");
            }

            private void answer(String json) {
                answered++;
                service.answer(json);
            }

            private List<String> asked(String function) {
                return service.requests().stream().filter(request -> request.contains("\"" + function + "\"")).toList();
            }

            @Override
            public void unplug() {
                service.unplug();
            }

            @Override
            public void replug() {
                service.replug();
            }

            @Override
            public void close() {
                pad.close();
                service.close();
            }
        };
    }

    private static String title(String request) {
        try {
            return new ObjectMapper().readTree(request).get("title").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Signature signature) {
        String lines = signature.strokes().stream().map(stroke -> stroke.stream().map(p -> "[" + p.x() + "," + p.y() + "," + p.pressure() + "," + p.millis() + "]")
                .collect(Collectors.joining(",", "[", "]"))).collect(Collectors.joining(",", "[", "]"));
        return "{\"out\":{\"code\":0,\"w\":" + signature.width() + ",\"h\":" + signature.height() + ",\"lines\":" + lines + "}}";
    }
}

package yiwang.device.local;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.capture.Fingerprint;
import yiwang.device.api.capture.FingerprintReader;
import yiwang.device.contracts.FingerprintReaderContract;
import yiwang.device.contracts.FingerprintReaderRig;
import yiwang.device.simulator.local.VendorServiceSimulator;

class LocalFingerprintReaderTest extends FingerprintReaderContract {

    static final Map<String, String> PROFILE = Map.of("request", "{\"func\":\"finger\",\"timeout\":${seconds}}", "status-request", "{\"func\":\"status\"}",
            "cancel-request", "{\"func\":\"cancel\"}", "code-path", "/out/code", "feature-path", "/out/tz", "quality-path", "/out/q");

    @Override
    protected FingerprintReaderRig rig() throws IOException {
        VendorServiceSimulator service = VendorServiceSimulator.start();
        FingerprintReader reader = new LocalFingerprintDriver().open(DeviceAddress.parse(service.address()), PROFILE);
        return new FingerprintReaderRig() {
            private long answered;

            @Override
            public FingerprintReader reader() {
                return reader;
            }

            @Override
            public boolean asking() {
                return asked("finger") > answered + asked("cancel");
            }

            @Override
            public void layFinger(Fingerprint finger) {
                answer("{\"out\":{\"code\":\"0\",\"tz\":\"" + Base64.getEncoder().encodeToString(finger.feature()) + "\",\"q\":" + finger.quality() + "}}");
            }

            @Override
            public void layWetFinger(int quality) {
                answer("{\"out\":{\"code\":1,\"q\":" + quality + "}}");
            }

            private void answer(String json) {
                answered++;
                service.answer(json);
            }

            private long asked(String function) {
                return service.requests().stream().filter(request -> request.contains("\"" + function + "\"")).count();
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
                reader.close();
                service.close();
            }
        };
    }
}

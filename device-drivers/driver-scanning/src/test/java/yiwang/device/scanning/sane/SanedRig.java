package yiwang.device.scanning.sane;

import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.contracts.DocumentScannerRig;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.spi.DeviceDriver;

/** A real saned with SANE's own test scanner. */
final class SanedRig implements DocumentScannerRig {

    /** The test backend says "no documents" to every eleventh page of a session. */
    private static final int SHEETS = 10;
    private static final int NOBODY_LISTENS = 9;

    final PrivateSaned saned;

    SanedRig() throws IOException {
        saned = PrivateSaned.start();
    }

    @Override
    public DocumentScanner open() {
        return open(saned.address("test:0"));
    }

    @Override
    public DocumentScanner openWhereNothingIs() {
        return open("127.0.0.1:" + NOBODY_LISTENS + "/test:0");
    }

    static DocumentScanner open(String rest) {
        DeviceDriver driver = ServiceLoader.load(DeviceDriver.class).stream().map(ServiceLoader.Provider::get)
                .filter(found -> found.kind() == DeviceKind.DOCUMENT_SCANNER && found.schemes().contains("sane")).findFirst().orElseThrow();
        return (DocumentScanner) driver.open(new DeviceAddress("sane", rest), Map.of());
    }

    @Override
    public int sheetsInFeeder() {
        return SHEETS;
    }

    @Override
    public void trouble(DeviceFault.Kind fault) throws IOException {
        saned.failWith(switch (fault) {
            case PAPER_JAM -> "SANE_STATUS_JAMMED";
            case COVER_OPEN -> "SANE_STATUS_COVER_OPEN";
            case BUSY -> "SANE_STATUS_DEVICE_BUSY";
            case NO_DOCUMENT -> "SANE_STATUS_NO_DOCS";
            default -> throw new IllegalArgumentException(fault.name());
        });
    }

    @Override
    public void slow() throws IOException {
        saned.slow();
    }

    @Override
    public void mend() throws IOException {
        saned.healthy();
    }

    @Override
    public void powerCut() {
        saned.kill();
    }

    @Override
    public void powerBack() throws IOException {
        saned.restart();
    }

    @Override
    public void close() {
        saned.close();
    }
}

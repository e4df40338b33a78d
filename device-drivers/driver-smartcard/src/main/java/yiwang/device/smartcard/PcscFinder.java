package yiwang.device.smartcard;

import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.smartcard.pcsc.ReaderList;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** The readers that the operating system's smart card service knows. */
public final class PcscFinder implements DeviceFinder {

    @Override
    public String source() {
        return "pcsc";
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        return ReaderList.find(limit);
    }
}

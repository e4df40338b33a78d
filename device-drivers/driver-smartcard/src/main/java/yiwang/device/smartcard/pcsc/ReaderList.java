package yiwang.device.smartcard.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.LimitedCall;

/** Asks the service for its readers. */
public final class ReaderList {

    private ReaderList() { }

    public static FindOutcome find(Duration limit) {
        Callable<FindOutcome> call = ReaderList::ask;
        return switch (LimitedCall.runNative("pcsc readers", new FutureTask<>(call), limit, Cancellation.NEVER)) {
            case LimitedCall.Returned<FindOutcome>(FindOutcome outcome) -> outcome;
            case LimitedCall.Threw<FindOutcome>(Throwable cause) -> inVain(DeviceFault.Kind.OTHER, cause.getClass().getSimpleName());
            case LimitedCall.OutOfTime<FindOutcome> o -> inVain(DeviceFault.Kind.NO_ANSWER, "the smart card service did not answer");
            case LimitedCall.Cancelled<FindOutcome> c -> inVain(DeviceFault.Kind.OTHER, "interrupted");
        };
    }

    private static FindOutcome ask() {
        try (PcscService service = PcscService.connect()) {
            List<String> names = service.readers();
            return new FindOutcome.Found(names.stream().sorted().map(name -> candidate(name, names)).toList());
        } catch (PcscException e) {
            return inVain(DeviceFault.Kind.ABSENT, e.getMessage());
        }
    }

    /** The name without the service's own counting where that is enough: it stays the same when readers are plugged in another order. */
    private static DeviceCandidate candidate(String name, List<String> names) {
        String lasting = ReaderName.withoutNumbers(name);
        DeviceAddress address = new DeviceAddress("pcsc", ReaderName.choose(lasting, names).isPresent() ? lasting : name);
        return new DeviceCandidate(DeviceIdentity.ofAddress(address), address, List.of(DeviceKind.IDENTITY_CARD_READER, DeviceKind.IC_CARD_READER), name);
    }

    private static FindOutcome inVain(DeviceFault.Kind kind, String detail) {
        return new FindOutcome.LookedInVain(DeviceFault.of(kind, detail), List.of());
    }
}

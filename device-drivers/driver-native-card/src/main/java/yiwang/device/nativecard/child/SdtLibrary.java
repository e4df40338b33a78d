package yiwang.device.nativecard.child;

import java.nio.file.Path;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** {@code sdtapi}: SDT_* functions (device protocols 1.10). The last argument 0 says that the port was opened before. */
final class SdtLibrary implements VendorLibrary {

    private static final Integer OPEN_ALREADY = 0;

    private final NativeCalls calls;
    private final CardBuffer first;
    private final CardBuffer second;
    private final CardBuffer third;
    private Integer port = 0;

    SdtLibrary(Path library) {
        calls = new NativeCalls(library);
        first = new CardBuffer(calls);
        second = new CardBuffer(calls);
        third = new CardBuffer(calls);
    }

    @Override
    public VendorAnswer call(VendorFunction function, int argument) throws Throwable {
        return switch (function) {
            case OPEN -> {
                port = argument;
                yield VendorAnswer.of(calls.call("SDT_OpenPort", port));
            }
            case CLOSE -> VendorAnswer.of(calls.call("SDT_ClosePort", port));
            case STATUS -> VendorAnswer.of(calls.call("SDT_GetSAMStatus", port, OPEN_ALREADY));
            case SAM_ID -> calls.has("SDT_GetSAMIDToStr") ? VendorAnswer.of(calls.call("SDT_GetSAMIDToStr", port, first.bytes(), OPEN_ALREADY), first.takeText())
                    : VendorAnswer.of(VendorAnswer.NO_SUCH_FUNCTION);
            case FIND -> VendorAnswer.of(calls.call("SDT_StartFindIDCard", port, first.bytes(), OPEN_ALREADY), first.take(4));
            case SELECT -> VendorAnswer.of(calls.call("SDT_SelectIDCard", port, first.bytes(), OPEN_ALREADY), first.take(8));
            case READ -> VendorAnswer.of(calls.call("SDT_ReadBaseMsg", port, first.bytes(), first.length(), second.bytes(), second.length(), OPEN_ALREADY),
                    first.take(), second.take());
            case READ_WITH_FINGERPRINT -> VendorAnswer.of(calls.call("SDT_ReadBaseFPMsg", port, first.bytes(), first.length(), second.bytes(), second.length(),
                    third.bytes(), third.length(), OPEN_ALREADY), first.take(), second.take(), third.take());
            case DECODE_PHOTO -> VendorAnswer.of(VendorAnswer.NO_SUCH_FUNCTION);
            case ADDITIONAL_ADDRESSES -> VendorAnswer.of(calls.call("SDT_ReadNewAppMsg", port, first.bytes(), first.length(), OPEN_ALREADY), first.take());
        };
    }
}

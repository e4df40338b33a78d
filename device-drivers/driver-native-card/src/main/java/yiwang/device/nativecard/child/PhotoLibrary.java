package yiwang.device.nativecard.child;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** {@code int Wlt2Bmp(const char *wlt, const char *bmp)}, 1 for success (device protocols 1.9). */
final class PhotoLibrary implements VendorLibrary {

    private final NativeCalls calls;
    private final MemorySegment raw;
    private final MemorySegment picture;

    PhotoLibrary(Path library) {
        calls = new NativeCalls(library);
        raw = name("photo.wlt");
        picture = name("photo.bmp");
    }

    private MemorySegment name(String file) {
        MemorySegment text = calls.buffer(64);
        text.setString(0, file);
        return text;
    }

    @Override
    public VendorAnswer call(VendorFunction function, int argument) throws Throwable {
        return function == VendorFunction.DECODE_PHOTO ? VendorAnswer.of(calls.call("Wlt2Bmp", raw, picture)) : VendorAnswer.of(VendorAnswer.NO_SUCH_FUNCTION);
    }
}

package yiwang.device.nativecard.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFunction;

/** {@code termb}: CVR_* functions and one getter a field (device protocols 1.10). Texts are GBK. */
final class TermbLibrary implements VendorLibrary {

    /** In the order of the answer's blocks. */
    private static final List<String> GETTERS = List.of("GetPeopleName", "GetPeopleSex", "GetPeopleNation", "GetPeopleBirthday", "GetPeopleAddress",
            "GetPeopleIDCode", "GetDepartment", "GetStartDate", "GetEndDate");
    /** Parsed text and picture. */
    private static final Integer ACTIVE = 4;
    private static final int OK = 1;

    private final NativeCalls calls;
    private final CardBuffer buffer;

    TermbLibrary(Path library) {
        calls = new NativeCalls(library);
        buffer = new CardBuffer(calls);
    }

    @Override
    public VendorAnswer call(VendorFunction function, int argument) throws Throwable {
        return switch (function) {
            case OPEN -> VendorAnswer.of(calls.call("CVR_InitComm", argument));
            case CLOSE -> VendorAnswer.of(calls.call("CVR_CloseComm"));
            case FIND -> VendorAnswer.of(calls.call("CVR_Authenticate"));
            case READ -> content();
            case STATUS, SAM_ID, SELECT, READ_WITH_FINGERPRINT, ADDITIONAL_ADDRESSES, DECODE_PHOTO -> VendorAnswer.of(VendorAnswer.NO_SUCH_FUNCTION);
        };
    }

    private VendorAnswer content() throws Throwable {
        int result = calls.call("CVR_Read_Content", ACTIVE);
        if (result != OK) {
            return VendorAnswer.of(result);
        }
        List<byte[]> fields = new ArrayList<>();
        for (String getter : GETTERS) {
            boolean told = calls.has(getter) && calls.call(getter, buffer.bytes(), buffer.length()) == OK;
            byte[] value = buffer.take();
            fields.add(told ? value : new byte[0]);
        }
        return new VendorAnswer(OK, fields);
    }
}

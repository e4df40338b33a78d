package yiwang.device.contracts;

import java.util.List;
import yiwang.device.api.capture.Signature;
import yiwang.device.api.capture.SignaturePad;

/** A pad together with a hand. */
public interface SignaturePadRig extends DeviceRig {

    SignaturePad pad();

    @Override
    default SignaturePad device() {
        return pad();
    }

    /** Whether the pad asks for a signature. */
    boolean asking();

    /** What the citizen was shown, oldest first. */
    List<String> shown();

    void sign(Signature signature);

    void decline();
}

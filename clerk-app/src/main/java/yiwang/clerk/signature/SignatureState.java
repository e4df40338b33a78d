package yiwang.clerk.signature;

import yiwang.device.api.DeviceFault;
import yiwang.sync.domain.problem.Problem;

/** How far the signing of one pledge on the pad is. Until something is kept, nothing of it is stored anywhere. */
public sealed interface SignatureState {

    /** The pad waits for the citizen. */
    record Asking() implements SignatureState { }

    /** Signed, and shown to both before it is kept. */
    record Written(SignaturePicture picture) implements SignatureState { }

    record Declined() implements SignatureState { }

    /** The time was over, or somebody called the pad off. */
    record NotSigned() implements SignatureState { }

    record Faulty(DeviceFault why) implements SignatureState { }

    record Keeping(SignaturePicture picture) implements SignatureState { }

    /** The signature is still on the screen and can be kept once more. */
    record NotKept(SignaturePicture picture, Problem problem) implements SignatureState { }

    record Kept() implements SignatureState { }
}

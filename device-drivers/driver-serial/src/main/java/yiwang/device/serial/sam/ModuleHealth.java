package yiwang.device.serial.sam;

import java.util.Optional;
import yiwang.device.api.DeviceFault;

/** What the status byte of a module says about the module itself. */
final class ModuleHealth {

    private ModuleHealth() { }

    /** @return empty for a module that can work */
    static Optional<DeviceFault> of(SamAnswer answer) {
        return switch (answer.status().reaction()) {
            case SELF_TEST_FAULT -> Optional.of(DeviceFault.of(DeviceFault.Kind.SELF_TEST_FAILED, answer.statusText()));
            case NOT_AUTHORISED_FAULT -> Optional.of(DeviceFault.of(DeviceFault.Kind.NOT_AUTHORISED, answer.statusText()));
            case PROTOCOL_FAULT, RESEND -> Optional.of(DeviceFault.of(DeviceFault.Kind.PROTOCOL, answer.statusText()));
            case GO_ON, FIND_AGAIN, RESET_MODULE, PRESENT_AGAIN, NOT_AN_ID_CARD, FIND_AGAIN_THEN_RESET, KEEP_POLLING -> Optional.empty();
        };
    }
}

package yiwang.cli.device.manage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import yiwang.cli.device.FaultSentence;
import yiwang.device.api.DeviceFault;

/** Faults as {@code --json} prints them. */
final class FaultAnswer {

    private FaultAnswer() { }

    static List<Map<String, String>> of(List<DeviceFault> faults) {
        return faults.stream().map(fault -> Map.of("code", fault.kind().name().toLowerCase(Locale.ROOT), "sentence", FaultSentence.of(fault))).toList();
    }

    /** For people: the first fault with what to do, or the state. */
    static String words(List<DeviceFault> faults, String otherwise) {
        return faults.isEmpty() ? otherwise : FaultSentence.of(faults.getFirst());
    }
}

package yiwang.console.page;

import yiwang.console.trial.TrialResult;
import yiwang.device.runtime.DeviceSlot;

/** The trial that the page shows. */
public sealed interface TrialState {

    record None() implements TrialState { }

    record Running(DeviceSlot slot) implements TrialState { }

    record Shown(TrialResult result) implements TrialState { }
}

package yiwang.console.page;

import java.util.List;
import yiwang.console.history.DayState;
import yiwang.console.live.TraceLine;
import yiwang.console.trial.TrialEntry;
import yiwang.device.runtime.history.HealthFigures;
import yiwang.device.runtime.history.StatusEntry;

/** What is known of the chosen device. @param faults when it stopped being usable, newest first; @param trials newest first */
public record DeviceDetail(HealthFigures figures, List<DayState> days, List<StatusEntry> faults, List<TrialEntry> trials, List<TraceLine> trace) { }

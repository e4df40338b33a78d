package yiwang.sync.client;

import java.time.Duration;

/** A pass as the loop needs it. @param reached a gateway answered; @param pause until the next one, when nobody asks before */
record Pass(SyncReport report, boolean reached, Duration pause) { }

package yiwang.sync.client;

import java.time.Duration;
import java.util.Optional;

/** A pass as the loop needs it. @param reached a gateway answered; @param retryAfter when it asked for a pause */
record Pass(SyncReport report, boolean reached, Optional<Duration> retryAfter) { }

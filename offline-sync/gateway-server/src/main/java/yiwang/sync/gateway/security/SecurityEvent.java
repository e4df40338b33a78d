package yiwang.sync.gateway.security;

import java.time.Instant;

/** Something noticed. @param detail technical, without personal data; @param times how often the very same was noticed */
public record SecurityEvent(String stationId, EventKind kind, String detail, Instant first, Instant last, long times) { }

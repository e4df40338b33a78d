package yiwang.sync.gateway.security;

import java.time.Instant;
import java.util.Optional;

/** A station as its manager sees it. @param stopped since when it is held because two machines seem to use its key */
public record EnrolledStation(String stationId, String name, String hall, String areaCode, String deviceCode, Instant enrolled,
                              Optional<Instant> revoked, Optional<Instant> stopped, MemberKind kind) { }

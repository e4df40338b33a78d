package yiwang.sync.protocol.staff;

import java.time.Instant;

/** Whether an officer may do something at a moment. */
public sealed interface StaffStanding {

    /** The centre has never given a grant to this station: whoever works here may. */
    record Unregulated() implements StaffStanding { }

    record Granted(Instant until) implements StaffStanding { }

    /** @param since when the last one ended */
    record Expired(Instant since) implements StaffStanding { }

    record NotYet(Instant from) implements StaffStanding { }

    record Revoked() implements StaffStanding { }

    /** The centre has given none to this officer here. */
    record Missing() implements StaffStanding { }
}

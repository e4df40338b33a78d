package yiwang.sync.gateway.enrolment;

import yiwang.sync.protocol.wire.EnrolmentAnswer;

/** How an enrolment ended. */
public sealed interface EnrolmentOutcome {

    record Enrolled(EnrolmentAnswer answer) implements EnrolmentOutcome { }

    record Refused(String code, String sentence) implements EnrolmentOutcome { }
}

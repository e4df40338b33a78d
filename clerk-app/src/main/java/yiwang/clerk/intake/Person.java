package yiwang.clerk.intake;

/** Whose card is read: the applicant's, or that of the agent who came instead. */
public enum Person { APPLICANT, AGENT }

package yiwang.sync.client;

/** When something that failed goes again. */
public enum RetryRule {
    /** By itself: soon, then ever later up to a ceiling; at once when the line is back or somebody says so. */
    BACK_OFF,
    /** By itself, when the time of day allows it. */
    AT_NIGHT,
    /** Only when a person has put something right, or says "try now". */
    AFTER_REPAIR
}

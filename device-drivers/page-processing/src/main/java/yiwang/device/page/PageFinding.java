package yiwang.device.page;

/** What a person should know of a page before it is kept. */
public enum PageFinding {
    /** Hardly anything stands on it. */ BLANK,
    /** Something stands on it and no edge of it is sharp. */ BLURRED,
    /** A lamp shines on it so brightly that writing may be lost. */ GLARE,
    /** Fewer dots than an archive needs. */ COARSE,
    /** It looks like the page before it: fed twice after a fault. */ REPEATED
}

package yiwang.console.trial;

/** How a trial ended, for people. */
public enum Verdict {
    /** It did what it is for. */ PASSED,
    /** It did, and somebody must look or come soon. */ LOOK,
    /** It did not. */ FAILED,
    /** Nobody took part in time: nothing is known. */ NOT_FINISHED
}

package yiwang.sync.simulation;

/** The machine stands still at this instruction: nothing of the program may catch it. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut(String where) {
        super(where, null, false, false);
    }
}

package yiwang.sync.simulation;

/** The centre's process died at this instruction. */
final class CentreDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CentreDown(String where) {
        super(where, null, false, false);
    }
}

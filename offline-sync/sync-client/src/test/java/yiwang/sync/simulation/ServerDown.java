package yiwang.sync.simulation;

/** A server's process died at this instruction. */
final class ServerDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerDown(String where) {
        super(where, null, false, false);
    }
}

package yiwang.sync.protocol.json;

/** JSON text that is none, or that lacks what its contract says. The message is Chinese, says where, and holds no values. */
public class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }
}

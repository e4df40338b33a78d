package yiwang.cli.output;

/** Exit codes of the command line; other programs rely on them. */
public enum ExitCode {
    DONE(0), WRONG_CALL(2), NOT_FINISHED(3), DEVICE(4), REFUSED(5), NOT_SAVED(6), GATEWAY(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

package yiwang.clerk.shell;

/** Where the frame's own controls lead. */
@FunctionalInterface
public interface ShellRoutes {

    /** @param place id of a place in the rail, or {@code new} for a new case, {@code theme}, {@code keys} */
    void go(String place);
}

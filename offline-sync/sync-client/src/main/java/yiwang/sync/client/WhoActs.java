package yiwang.sync.client;

/** Who can do something about a failure. */
public enum WhoActs {
    NOBODY, CLERK, MANAGER, CENTRE;

    /** As programs read it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

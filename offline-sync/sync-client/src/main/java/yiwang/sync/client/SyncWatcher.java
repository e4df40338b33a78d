package yiwang.sync.client;

/** Told by a pass, in the thread that runs it, what is going on. */
public interface SyncWatcher {

    /** @param cases under way right now; 0 = none */
    void sending(int cases);

    /** The gateway has answered: the line is there while the pass still runs. */
    default void reached() { }

    /** A case's truth, a problem or the catalogue changed. */
    void changed();

    /** For those who only want the report. */
    static SyncWatcher none() {
        return new SyncWatcher() {
            @Override
            public void sending(int cases) { }

            @Override
            public void changed() { }
        };
    }
}

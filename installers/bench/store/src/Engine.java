import java.nio.file.Path;

/** A store that keeps cases durably, one transaction each. */
interface Engine extends AutoCloseable {

    /** Returns when the case would survive power loss. Called by one thread at a time for each {@link #session}. */
    interface Session extends AutoCloseable {
        void accept(int number) throws Exception;
    }

    Session session() throws Exception;

    /** How many cases are there, read back from the store. */
    int count() throws Exception;

    static Engine open(String name, Path folder, CaseCorpus corpus) throws Exception {
        return switch (name) {
            case "ours" -> new OurEngine(folder, corpus, true);
            case "ours-two-bodies" -> new OurEngine(folder, corpus, false);
            case "floor" -> new FloorEngine(folder, corpus);
            case "sqlcipher", "derby-aes" -> new JdbcEngine(name, folder, corpus);
            default -> throw new IllegalArgumentException(name);
        };
    }
}

package yiwang.sync.client;

import java.time.Duration;
import java.util.Optional;
import yiwang.sync.protocol.wire.FeedAnswer;

/** The page of the feed behind the one that is being kept, asked for meanwhile. Of one thread. */
final class FeedAhead implements AutoCloseable {

    private final GatewayClient client;
    private final Beside beside;
    private Optional<Asked> asked = Optional.empty();

    FeedAhead(GatewayClient client, Beside beside) {
        this.client = client;
        this.beside = beside;
    }

    void begin(String cursor, int size) {
        close();
        asked = Optional.of(new Asked(cursor, beside.start(() -> ask(cursor, size))));
    }

    /** The one that was begun for this cursor, else one that is asked for now. */
    Answer<FeedAnswer> page(String cursor, int size) {
        Optional<Asked> begun = asked.filter(one -> one.cursor.equals(cursor));
        if (begun.isEmpty()) {
            close();
            return ask(cursor, size);
        }
        asked = Optional.empty();
        return begun.get().answer.get();
    }

    private Answer<FeedAnswer> ask(String cursor, int size) {
        return client.feed(cursor, size, Duration.ZERO);
    }

    /** Nothing is under way any more when this returns. */
    @Override
    public void close() {
        asked.ifPresent(one -> one.answer.drop());
        asked = Optional.empty();
    }

    private record Asked(String cursor, Beside.Begun<Answer<FeedAnswer>> answer) { }
}

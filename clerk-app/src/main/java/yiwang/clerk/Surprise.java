package yiwang.clerk;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.text.Texts;

/** What nobody expected: logged once with a reference, told as a sentence without technology and the reference for the phone call. */
final class Surprise {

    private static final Logger LOG = LoggerFactory.getLogger(Surprise.class);
    private static final int REFERENCES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Texts texts;

    Surprise(Texts texts) {
        this.texts = texts;
    }

    Problem tell(Throwable failure) {
        if (failure instanceof StoreException store) {
            LOG.warn("the store refused: {}", store.code(), failure);
            return Problem.of(store.code(), store.getMessage());
        }
        String reference = String.format(Locale.ROOT, "E%06d", random.nextInt(REFERENCES));
        LOG.error("unexpected failure {}", reference, failure);
        return Problem.of(reference, texts.get("notice.surprise"));
    }
}

package yiwang.sync.gateway.attachments;

import java.io.IOException;

/** The store answers, and not as ours: a person has to act. The message is for people and names what to do. */
public final class AttachmentsUnusable extends IOException {

    private static final long serialVersionUID = 1L;

    AttachmentsUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

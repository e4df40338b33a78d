package yiwang.sync.gateway.attachments;

import java.io.IOException;

/** The store cannot be asked just now but will be again; nothing of what was to be done counts. */
public final class AttachmentsAway extends IOException {

    private static final long serialVersionUID = 1L;

    public AttachmentsAway(Throwable cause) {
        super("the store of attachments cannot be asked just now", cause);
    }
}

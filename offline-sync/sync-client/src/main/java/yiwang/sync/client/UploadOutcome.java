package yiwang.sync.client;

/** What came of an attempt to bring a file up. */
public sealed interface UploadOutcome {

    /** A signed content receipt says that the gateway holds it whole. */
    record Complete() implements UploadOutcome { }

    /** A hub keeps it whole and passes it on; the centre's word is still to come. */
    record Held() implements UploadOutcome { }

    /** @param url where it can be resumed, or empty */
    record Interrupted(String url, Failure failure) implements UploadOutcome { }

    /** It was refused before, and nobody has said since that it may go again. @param code why */
    record Refused(String code) implements UploadOutcome { }

    /** The pass is over before the file is; it goes on with the next one. */
    record Stopped() implements UploadOutcome { }
}

package yiwang.sync.client;

import java.util.Optional;
import okhttp3.HttpUrl;

/** Where a file's upload is: what the server has told, or what both know beforehand by its name. Of one thread at a time. */
final class UploadAddress {

    private final UploadTask task;
    private Optional<HttpUrl> named;
    private Optional<HttpUrl> told;
    private Optional<HttpUrl> kept;

    UploadAddress(UploadTask task, UploadPlace place) {
        this.task = task;
        this.told = task.known().flatMap(place::own);
        this.kept = told;
        this.named = told.isPresent() ? Optional.empty() : place.named(task.sha256(), task.size());
    }

    boolean isTold() {
        return told.isPresent();
    }

    /** Whether it is known before the creation is answered. */
    boolean isNamed() {
        return named.isPresent();
    }

    HttpUrl get() {
        return told.or(() -> named).orElseThrow();
    }

    /** Before anything leaves that counts only there: whatever is lost then, the upload is found again. */
    void keep() {
        keep(get());
    }

    /** @return false when pieces may have left for another one */
    boolean told(HttpUrl at) {
        keep(at);
        told = Optional.of(at);
        boolean same = named.isEmpty() || named.equals(told);
        named = same ? named : Optional.empty();
        return same;
    }

    private void keep(HttpUrl at) {
        if (!kept.equals(Optional.of(at))) {
            task.begun().accept(at.toString());
            kept = Optional.of(at);
        }
    }

    /** What was told is of no use. */
    void forget() {
        told = Optional.empty();
    }

    /** Where it can be resumed, or empty. */
    String text() {
        return told.map(HttpUrl::toString).orElse("");
    }
}

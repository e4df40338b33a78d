package yiwang.sync.gateway.uploads;

import java.util.Optional;

/**
 * One upload.
 *
 * @param owner   {@code station:ID} or {@code token:HASH}; nobody else sees it
 * @param stored  bytes that survive a crash; equal to {@code length} only once the whole was verified
 * @param sha256  what the whole must hash to, when the creator said so
 */
record Upload(String id, String owner, long length, long stored, Optional<String> sha256, String metadata, boolean complete) {

    /** The same one further on. */
    Upload at(long offset, boolean whole) {
        return new Upload(id, owner, length, offset, sha256, metadata, whole);
    }
}

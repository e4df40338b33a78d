package yiwang.sync.store;

import yiwang.sync.domain.port.StationStore;

/** How opening a store ended. */
public sealed interface StoreOpening {

    record Opened(StationStore store) implements StoreOpening { }

    /**
     * Nothing was changed.
     *
     * @param code      {@code not_enrolled}, {@code in_use}, {@code newer_schema}, {@code wrong_key}, {@code key_missing},
     *                  {@code tpm_missing}, {@code tpm_other}, {@code tpm_failed}, {@code store_damaged}, {@code unreadable}, {@code disk_full}, {@code disk_failing} or {@code sqlite_too_old}
     * @param sentence  Chinese: what happened and what to do
     */
    record Refused(String code, String sentence) implements StoreOpening { }
}

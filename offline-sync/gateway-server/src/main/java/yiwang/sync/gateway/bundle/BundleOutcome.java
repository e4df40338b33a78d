package yiwang.sync.gateway.bundle;

import yiwang.sync.protocol.bundle.BundleReceipt;

/** How the import of a bundle ended. */
public sealed interface BundleOutcome {

    /**
     * All of it is durable here.
     *
     * @param fresh   records that were not here before; 0 when it had been imported already
     * @param held    records in it
     */
    record Imported(BundleReceipt receipt, long fresh, int held, int files) implements BundleOutcome { }

    /** Nothing was changed. @param sentence Chinese */
    record Refused(String code, String sentence) implements BundleOutcome { }
}

package yiwang.sync.client;

import yiwang.sync.protocol.wire.Sha256;

/** The contract's ETag of a catalogue package: the first 32 hex digits of its SHA-256, quoted. */
final class CatalogueEtag {

    private static final int LENGTH = 32;

    private CatalogueEtag() { }

    static String of(byte[] packageBytes) {
        return "\"" + Sha256.hex(packageBytes).substring(0, LENGTH) + "\"";
    }
}

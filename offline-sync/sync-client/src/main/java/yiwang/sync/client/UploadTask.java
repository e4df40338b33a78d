package yiwang.sync.client;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A file to bring up.
 *
 * @param known  address at which an earlier attempt began
 * @param open   the clear bytes from the beginning
 * @param begun  told the address when there is one and more than one request is needed
 * @param at     told how many bytes the server holds, whenever it says so
 */
record UploadTask(String sha256, long size, Optional<String> known, Supplier<InputStream> open, Consumer<String> begun, LongConsumer at) { }

package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;

/** The same bytes as often as they are asked for. */
@FunctionalInterface
public interface ByteSource {

    InputStream open() throws IOException;
}

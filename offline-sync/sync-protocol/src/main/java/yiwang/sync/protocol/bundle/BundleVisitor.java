package yiwang.sync.protocol.bundle;

import java.io.IOException;
import java.io.InputStream;
import yiwang.sync.protocol.wire.PushRequest;

/** Told what stands in a bundle, in order. */
public interface BundleVisitor {

    void records(PushRequest push) throws IOException;

    /** @param clear exactly {@code size} bytes; what is left unread is passed over */
    void file(String sha256, long size, InputStream clear) throws IOException;
}

package yiwang.sync.gateway.catalogue;

import io.javalin.http.Context;

/** How a catalogue is given over HTTP (RFC 9110): nothing to one who has it, a range to one who asks for it, else the whole. */
public final class CatalogueReply {

    private CatalogueReply() { }

    public static void give(Context context, CatalogueShelf catalogue) {
        context.header("ETag", catalogue.etag()).header("Cache-Control", "no-cache");
        if (catalogue.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        catalogue.part(context.header("Range"), context.header("If-Range")).ifPresentOrElse(
                part -> context.status(206).header("Content-Range", part.range()).contentType("application/octet-stream").result(part.bytes()),
                () -> context.contentType("application/json").result(catalogue.bytes()));
    }
}

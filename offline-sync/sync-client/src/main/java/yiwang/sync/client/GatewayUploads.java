package yiwang.sync.client;

import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.UploadName;
import yiwang.sync.protocol.wire.WirePaths;

/**
 * The station's gateway as a place for files: requests are signed, and only a signed content receipt ends an upload. One of
 * another gateway epoch does not: what a restored gateway once held it may have lost.
 */
final class GatewayUploads implements UploadPlace {

    private static final String NO_BODY = Sha256.hex(new byte[0]);

    private final GatewayClient client;
    private final SignedRequests requests;
    private final StationIdentity identity;
    private final Supplier<String> gatewayEpoch;
    private final Optional<HubPass> hub;

    /** @param gatewayEpoch as the newest receipt says; @param hub whom the station talks to, when it is no gateway of its own */
    GatewayUploads(GatewayClient client, Supplier<String> gatewayEpoch, Optional<HubPass> hub) {
        this.hub = hub;
        this.gatewayEpoch = gatewayEpoch;
        this.client = client;
        this.requests = client.requests();
        this.identity = client.identity();
    }

    @Override
    public HttpUrl uploads() {
        return requests.url(WirePaths.UPLOADS);
    }

    @Override
    public Answer<Reply> call(Request request) {
        return requests.call(request, request.body() != null && request.body().isOneShot() ? RequestSignature.UNSIGNED : NO_BODY);
    }

    @Override
    public Optional<HttpUrl> own(String address) {
        return Optional.ofNullable(uploads().resolve(address)).map(HttpUrl::encodedPath)
                .filter(path -> path.startsWith(WirePaths.UPLOADS + "/")).map(requests::url);
    }

    @Override
    public Optional<HttpUrl> named(String sha256, long size) {
        return client.namesUploads() ? Optional.of(requests.url(WirePaths.UPLOADS + "/" + UploadName.of(UploadName.station(identity.stationId()), sha256, size))) : Optional.empty();
    }

    @Override
    public boolean proves(Reply reply, String sha256, long size) {
        String epoch = reply.headers().get(ContentReceipt.EPOCH_HEADER);
        ContentReceipt receipt = new ContentReceipt(identity.stationId(), sha256, size, epoch == null ? "" : epoch);
        return receipt.gatewayEpoch().equals(gatewayEpoch.get()) && receipt.verify(identity.gatewayKey(), reply.headers().get(ContentReceipt.SIGNATURE_HEADER));
    }

    @Override
    public boolean isHeld(Reply reply, String sha256, long size) {
        return hub.filter(pass -> new ContentReceipt(identity.stationId(), sha256, size, pass.hubId())
                .verify(pass.publicKey(), reply.headers().get(HubWord.CONTENT_HELD))).isPresent();
    }
}

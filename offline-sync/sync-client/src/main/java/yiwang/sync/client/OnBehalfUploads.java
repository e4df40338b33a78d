package yiwang.sync.client;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import yiwang.sync.protocol.hub.OnBehalf;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WirePaths;

/** The centre as a place for one station's file that its hub brings. The station's name stands in every signed target. */
final class OnBehalfUploads implements UploadPlace {

    private static final String NO_BODY = Sha256.hex(new byte[0]);

    private final SignedRequests requests;
    private final String centreKey;
    private final String stationId;
    private final String gatewayEpoch;
    private volatile String word = "";

    OnBehalfUploads(SignedRequests requests, String centreKey, String stationId, String gatewayEpoch) {
        this.requests = requests;
        this.centreKey = centreKey;
        this.stationId = stationId;
        this.gatewayEpoch = gatewayEpoch;
    }

    @Override
    public HttpUrl uploads() {
        return named(requests.url(WirePaths.UPLOADS));
    }

    private HttpUrl named(HttpUrl url) {
        return url.newBuilder().setQueryParameter(OnBehalf.PARAMETER, stationId).build();
    }

    @Override
    public Answer<Reply> call(Request request) {
        return requests.call(request, request.body() != null && request.body().isOneShot() ? RequestSignature.UNSIGNED : NO_BODY);
    }

    @Override
    public Optional<HttpUrl> own(String address) {
        return Optional.ofNullable(uploads().resolve(address)).map(HttpUrl::encodedPath)
                .filter(path -> path.startsWith(WirePaths.UPLOADS + "/")).map(path -> named(requests.url(path)));
    }

    @Override
    public boolean proves(Reply reply, String sha256, long size) {
        String signature = reply.headers().get(ContentReceipt.SIGNATURE_HEADER);
        String epoch = reply.headers().get(ContentReceipt.EPOCH_HEADER);
        boolean proven = gatewayEpoch.equals(epoch) && new ContentReceipt(stationId, sha256, size, epoch).verify(centreKey, signature);
        if (proven) {
            word = signature;
        }
        return proven;
    }

    /** The centre's signature that proved it. */
    String word() {
        return word;
    }
}

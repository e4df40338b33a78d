package yiwang.sync.gateway.uploads;

import io.javalin.http.Context;
import java.util.Optional;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.UploadName;

/** Who uploads: a station by its signature, or a foreign client by an uploader token. @param station set for a station */
record UploadOwner(String name, Optional<String> station) {

    private static final String NO_BODY = Sha256.hex(new byte[0]);

    /** A piece may leave its body unsigned: the whole is checked against the hash that the signed creation announced. */
    static UploadOwner of(Context context, StationAccess stations, TokenAccess tokens) {
        if (StationAccess.isSigned(context)) {
            StationAccess.Caller caller = stations.head(context);
            if (!caller.content().equals(RequestSignature.UNSIGNED) && !caller.content().equals(NO_BODY)) {
                throw Refusal.of(400, "body_changed", "上传分片应以 UNSIGNED 标明正文。");
            }
            return new UploadOwner(ofStation(caller.stationId()), Optional.of(caller.stationId()));
        }
        return new UploadOwner("token:" + tokens.require(context, Role.UPLOADER).hash(), Optional.empty());
    }

    static String ofStation(String stationId) {
        return UploadName.station(stationId);
    }
}

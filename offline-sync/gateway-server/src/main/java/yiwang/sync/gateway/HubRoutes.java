package yiwang.sync.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.feed.Feed;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.gateway.records.RecordIntake;
import yiwang.sync.gateway.security.StationRegister;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.hub.OnBehalf;
import yiwang.sync.protocol.wire.WirePaths;

/** What the hubs of halls ask the centre for. All that they ask for a station goes the station's own way ({@link OnBehalf}). */
record HubRoutes(StationAccess stations, StationRegister register, RecordIntake intake, Feed feed, GatewaySelf self) {

    void register(RoutesConfig routes) {
        routes.get(WirePaths.HUB, this::hall);
    }

    private void hall(Context context) {
        StationAccess.Caller hub = stations.hub(context);
        List<HallAnswer.Member> members = register.ofHall(hub.hall()).stream().map(member -> new HallAnswer.Member(member.station().stationId(),
                member.station().name(), member.station().areaCode(), member.station().deviceCode(), member.epoch(), member.publicKey(),
                member.station().enrolled().toString(), text(member.station().revoked()), text(member.station().stopped()),
                intake.head(member.station().stationId(), member.epoch()), feed.newest(member.station().stationId()))).toList();
        Answers.json(context, 200, new HallAnswer(HubPass.of(hub.stationId(), hub.hall(), hub.publicKey(), self.privateKey()), members));
    }

    /** Records are the station's own word: a hub that cannot show its signature over these bytes may not bring them. */
    static void requireProof(Context context, StationAccess.Caller caller) {
        String time = context.header(OnBehalf.TIME);
        String signature = context.header(OnBehalf.SIGNATURE);
        if (time == null || !time.matches("[0-9]{1,18}")
                || !OnBehalf.isProven(caller.publicKey(), caller.stationId(), Long.parseLong(time), caller.content(), signature)) {
            throw Refusal.of(403, "proof_missing", "转交的记录没有站点自己的签名，未收下。");
        }
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}

package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.sync.client.InlineSync.Back;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** Between stations and centre: slow, cut at any byte, doubling, replaying, and at times somebody else answers. */
final class SimulatedNetwork {

    private static final int REMEMBERED = 24;
    private static final List<String> WAITS = List.of("315360000", "-5", "Wed, 21 Oct 2015 07:28:00 GMT", "2");

    private final World world;
    private final int oneIn;
    private final List<Carried> past = new ArrayList<>();

    /** @param oneIn requests of which one meets a fault */
    SimulatedNetwork(World world, int oneIn) {
        this.world = world;
        this.oneIn = oneIn;
    }

    private record Carried(SimulatedStation station, Sent request, Back.Came answer) { }

    Back carry(SimulatedStation station, Sent request, Runnable left) {
        world.pass(20 + world.chance().below(400));
        world.meanwhile(station);
        Back back = world.now() < station.downUntil ? new Back.Lost(false)
                : world.strikes(oneIn) ? fault(station, request, left) : plain(station, request, left);
        world.note(station.identity.stationId() + " " + request.method() + " " + request.path() + " " + request.body().length + " -> " + words(back));
        return back;
    }

    private static String words(Back back) {
        return switch (back) {
            case Back.Came came -> came.status() + " " + came.headers().getOrDefault("upload-offset", "") + " " + java.util.Arrays.hashCode(came.body());
            case Back.Lost lost -> lost.connected() ? "cut" : "unreachable";
        };
    }

    private Back plain(SimulatedStation station, Sent request, Runnable left) {
        Optional<Back.Came> answer = deliver(station, request, request.body().length);
        answer.ifPresent(came -> left.run());
        return answer.<Back>map(came -> came).orElse(new Back.Lost(true));
    }

    private Back fault(SimulatedStation station, Sent request, Runnable left) {
        switch (world.habits().fault(world.chance())) {
            case 0 -> {
                return new Back.Lost(false);
            }
            case 1, 2 -> {
                int arrived = world.chance().below(request.body().length + 1);
                if (request.path().startsWith(WirePaths.UPLOADS) && request.body().length > 0) {
                    deliver(station, request, arrived);
                }
                return new Back.Lost(true);
            }
            case 3, 4 -> {
                deliver(station, request, request.body().length);
                return new Back.Lost(true);
            }
            case 5 -> {
                deliver(station, request, request.body().length).ifPresent(came -> left.run());
                return new Back.Lost(true);
            }
            case 6 -> {
                deliver(station, request, request.body().length);
                return plain(station, request, left);
            }
            case 7 -> {
                return new Back.Came(200, Map.of("content-type", "text/html"), "<html>login</html>".getBytes(StandardCharsets.UTF_8));
            }
            case 8 -> {
                return forged(station, request);
            }
            case 9 -> {
                return stale(request).<Back>map(came -> came).orElse(new Back.Lost(true));
            }
            default -> {
                replay();
                return world.chance().oneIn(2) ? plain(station, request, left)
                        : new Back.Came(503, Map.of("retry-after", WAITS.get(world.chance().below(WAITS.size()))), new byte[0]);
            }
        }
    }

    private Optional<Back.Came> deliver(SimulatedStation station, Sent request, int arrived) {
        try {
            Back.Came answer = station.server().answer(request, arrived);
            if (arrived == request.body().length) {
                past.add(new Carried(station, request, answer));
                if (past.size() > REMEMBERED) {
                    past.removeFirst();
                }
            }
            return Optional.of(answer);
        } catch (ServerDown e) {
            return Optional.empty();
        }
    }

    /** An old request comes again, and nobody hears the answer. */
    void replay() {
        if (!past.isEmpty()) {
            Carried old = past.get(world.chance().below(past.size()));
            world.note("replayed " + old.request().method() + " " + old.request().path());
            deliver(old.station(), old.request(), old.request().body().length);
        }
    }

    /** A broken cache answers with what somebody asked before. */
    private Optional<Back.Came> stale(Sent request) {
        List<Carried> alike = past.stream().filter(old -> old.request().method().equals(request.method())
                && kind(old.request()).equals(kind(request))).toList();
        return alike.isEmpty() ? Optional.empty() : Optional.of(alike.get(world.chance().below(alike.size())).answer());
    }

    private static String kind(Sent request) {
        return request.path().startsWith(WirePaths.UPLOADS) ? WirePaths.UPLOADS : request.path();
    }

    /** Somebody who has not the centre's key says "all is well". */
    private Back forged(SimulatedStation station, Sent request) {
        String id = station.identity.stationId();
        if (request.path().equals(WirePaths.RECORDS)) {
            RecordMessage last = WireJson.read(request.body(), PushRequest.class).orElseThrow().records().getLast();
            return SimulatedCentre.json(200, "application/json", new PushAnswer(signed(id, station.identity.epoch(), last.stationSeq(), last.hash()), List.of()));
        }
        if (request.path().startsWith(WirePaths.UPLOADS)) {
            Map<String, String> headers = new TreeMap<>(Map.of("tus-resumable", "1.0.0", "yiwang-gateway-epoch", world.centre().epoch(),
                    "upload-offset", request.headers().getOrDefault("upload-length", "1"), "location", "http://centre.test/v1/uploads/0"));
            headers.put("yiwang-content-receipt", new ContentReceipt(id, "0".repeat(64), 1, "").sign(FixedKeys.STRANGER.privateKey()));
            return new Back.Came(request.method().equals("POST") ? 201 : request.method().equals("HEAD") ? 200 : 204, headers, new byte[0]);
        }
        return SimulatedCentre.json(200, "application/json", signed(id, station.identity.epoch(), world.chance().below(20), "f".repeat(64)));
    }

    private Receipt signed(String stationId, String epoch, long seq, String hash) {
        return new Receipt(stationId, epoch, seq, hash, world.centre().epoch(), "2026-11-22T00:00:00Z", null).signedBy(FixedKeys.STRANGER.privateKey());
    }
}

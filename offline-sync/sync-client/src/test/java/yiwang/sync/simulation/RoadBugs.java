package yiwang.sync.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import yiwang.sync.client.InlineSync.Back;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Road;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** Bugs of what stands between the program and the network: a client that believes, repeats or gives up wrongly. */
final class RoadBugs {

    private RoadBugs() { }

    interface Wrong {
        Road of(Road sound, SimulatedStation station);
    }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("a login page is a receipt", () -> answers((request, came, station) ->
                pushes(request) && "text/html".equals(came.headers().get("content-type")) ? believed(request, station) : came));
        bugs.put("a receipt's signature is not checked", () -> answers((request, came, station) -> came.status() != 200 ? came
                : pushes(request) ? WireJson.read(came.body(), PushAnswer.class).filter(a -> a.receipt() != null)
                        .map(a -> SimulatedCentre.json(200, "application/json", new PushAnswer(signed(a.receipt()), List.of()))).orElse(came)
                : request.path().equals(WirePaths.RECEIPT) ? WireJson.read(came.body(), Receipt.class).filter(r -> r.hash() != null)
                        .map(r -> SimulatedCentre.json(200, "application/json", signed(r))).orElse(came) : came));
        bugs.put("a conflict is taken for success", () -> answers((request, came, station) ->
                pushes(request) && came.status() != 200 ? believed(request, station) : came));
        bugs.put("after five cuts the client gives up", () -> wrong((sound, station) -> new Road() {
            private int cuts;

            @Override
            public Back carry(Sent request, Runnable left) {
                Back back = cuts < 5 ? sound.carry(request, left) : new Back.Lost(false);
                cuts += back instanceof Back.Lost ? 1 : 0;
                return back;
            }
        }));
        bugs.put("the gateway's time is not taken", () -> answers((request, came, station) ->
                came.status() == 401 ? new Came(401, came.headers(), new byte[0]) : came));
        bugs.put("every piece is sent as the first", () -> wrong((sound, station) -> (request, left) -> {
            Map<String, String> headers = new TreeMap<>(request.headers());
            headers.computeIfPresent("upload-offset", (name, value) -> "0");
            return sound.carry(new Sent(request.method(), request.path(), request.query(), headers, request.body()), left);
        }));
        bugs.put("the head is asked once and then remembered", () -> wrong((sound, station) -> new Road() {
            private Optional<Came> remembered = Optional.empty();

            @Override
            public Back carry(Sent request, Runnable left) {
                if (!request.path().equals(WirePaths.RECEIPT)) {
                    return sound.carry(request, left);
                }
                if (remembered.isEmpty() && sound.carry(request, left) instanceof Came came && came.status() == 200) {
                    remembered = Optional.of(without(came, "yiwang-answers"));
                }
                return remembered.<Back>map(came -> came).orElse(new Back.Lost(true));
            }
        }));
        return bugs;
    }

    private static boolean pushes(Sent request) {
        return request.path().equals(WirePaths.RECORDS);
    }

    /** The answer that a client makes up for itself. */
    static Came believed(Sent request, SimulatedStation station) {
        RecordMessage last = WireJson.read(request.body(), PushRequest.class).orElseThrow().records().getLast();
        return SimulatedCentre.json(200, "application/json", new PushAnswer(signed(new Receipt(station.identity.stationId(), station.identity.epoch(),
                last.stationSeq(), last.hash(), station.disk.look().outbox().gatewayEpoch(), "2026-11-22T00:00:00Z", null)), List.of()));
    }

    private static Receipt signed(Receipt receipt) {
        return receipt.signedBy(FixedKeys.CENTRE.privateKey());
    }

    private static Came without(Came came, String header) {
        Map<String, String> headers = new TreeMap<>(came.headers());
        headers.remove(header);
        return new Came(came.status(), headers, came.body());
    }

    private interface Reading {
        Came read(Sent request, Came came, SimulatedStation station);
    }

    private static Habits answers(Reading reading) {
        return wrong((sound, station) -> (request, left) -> switch (sound.carry(request, left)) {
            case Came came -> reading.read(request, came, station);
            case Back.Lost lost -> lost;
        });
    }

    static Habits wrong(Wrong wrong) {
        return new Habits() {
            @Override
            Road road(Road sound, SimulatedStation station) {
                return wrong.of(sound, station);
            }
        };
    }
}

package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** Brings what stations left at the hub to the centre, records before files, and fetches what the centre has for them. */
final class HubRelay {

    private final World world;
    private final SimulatedHub hub;
    private final HubLine line;

    HubRelay(World world, SimulatedHub hub, HubLine line) {
        this.world = world;
        this.hub = hub;
        this.line = line;
    }

    /** False when the centre did not answer to its end. */
    boolean pass() {
        return hall().map(members -> records() && files() && feeds(members)).orElse(false);
    }

    /** Learns how far each station is at the centre. */
    Optional<List<SimulatedCentre.Member>> hall() {
        Optional<List<SimulatedCentre.Member>> heard = line.ask(SimulatedCentre::hall);
        heard.ifPresent(members -> members.forEach(member -> hub.take(member.receipt())));
        return heard;
    }

    private boolean records() {
        while (!hub.books().pushes.isEmpty()) {
            HubBooks.HeldPush next = world.habits().hubsNext(hub.books().pushes);
            Optional<Came> answer = line.ask(centre -> centre.onBehalf(next.stationId(), request(next.body())));
            if (answer.isEmpty() || answer.get().status() >= 500) {
                return false;
            }
            if (answer.get().status() == 200) {
                taken(next.stationId(), answer.get());
                hub.books().pushes.remove(next);
                world.habits().afterForwarding(next, line, world);
            } else {
                world.note("hub gives back to " + next.stationId() + " " + answer.get().status());
                hub.giveBack(next.stationId());
            }
        }
        return true;
    }

    /** A push for which the station waits. Empty when the centre is away. */
    Optional<Came> through(String stationId, byte[] body) {
        Optional<Came> answer = line.ask(centre -> centre.onBehalf(stationId, request(body)));
        answer.filter(came -> came.status() == 200).ifPresent(came -> {
            taken(stationId, came);
            hub.books().atOnce.remove(stationId);
        });
        return answer;
    }

    private void taken(String stationId, Came came) {
        Receipt receipt = WireJson.read(came.body(), PushAnswer.class).orElseThrow().receipt();
        Receipt known = hub.books().receipts.get(stationId);
        if (known == null || !known.gatewayEpoch().equals(receipt.gatewayEpoch()) || known.upToSeq() < receipt.upToSeq()) {
            hub.take(receipt);
        }
    }

    static Sent request(byte[] body) {
        return new Sent("POST", WirePaths.RECORDS, "", Map.of(), body);
    }

    private boolean files() {
        HubBooks books = hub.books();
        for (ContentBooks.Part part : new ArrayList<>(books.uploads().values())) {
            String key = part.owner() + " " + part.sha256();
            HubBooks.Delivered known = books.delivered.get(key);
            if (!part.complete() || known != null && known.centreEpoch().equals(books.centreEpoch)) {
                continue;
            }
            Optional<HubBooks.Delivered> word = line.ask(centre -> centre.keep(part.owner(), part.sha256(), books.contents().get(part.sha256())));
            if (word.isEmpty()) {
                return false;
            }
            if (word.get().centreEpoch().equals(books.centreEpoch)) {
                books.delivered.put(key, word.get());
            }
        }
        return true;
    }

    private boolean feeds(List<SimulatedCentre.Member> members) {
        for (SimulatedCentre.Member member : members) {
            String tip = hub.books().tips.get(member.receipt().stationId());
            if (tip != null && !member.cursor().isEmpty() && !tip.equals(member.cursor()) && !feed(member.receipt().stationId(), tip)) {
                return false;
            }
        }
        return true;
    }

    private boolean feed(String stationId, String from) {
        String cursor = from;
        boolean more = true;
        while (more) {
            Sent request = new Sent("GET", WirePaths.FEED, "cursor=" + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8), new TreeMap<>(), new byte[0]);
            Optional<FeedAnswer> page = line.ask(centre -> WireJson.read(centre.onBehalf(stationId, request).body(), FeedAnswer.class).orElseThrow());
            if (page.isEmpty()) {
                return false;
            }
            if (!page.get().cursor().equals(cursor)) {
                hub.books().pages.computeIfAbsent(stationId, id -> new ArrayList<>())
                        .add(new HubBooks.Page(cursor, page.get().cursor(), world.habits().hubsPage(page.get().changes()), false));
                hub.books().tips.put(stationId, page.get().cursor());
            }
            more = page.get().more() && !page.get().cursor().equals(cursor);
            cursor = page.get().cursor();
        }
        return true;
    }
}

package yiwang.sync.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** Bugs of the daily comparison: all goes well with each of them until a centre loses a row, or a page lacks a change. */
final class ComparisonBugs {

    private ComparisonBugs() { }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("the comparison finds no record missing", () -> compared(sound -> new DigestAnswer(List.of(), sound.feedSame())));
        bugs.put("the comparison finds nothing unheard", () -> compared(sound -> new DigestAnswer(sound.differing(), true)));
        bugs.put("nobody ever compares", () -> RoadBugs.wrong((sound, station) -> (request, left) -> request.path().equals(WirePaths.DIGEST)
                ? SimulatedCentre.json(404, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(404, "not_found", "没有。")) : sound.carry(request, left)));
        bugs.put("what the centre has receipted is not offered again", () -> RoadBugs.wrong((sound, station) -> (request, left) ->
                request.path().equals(WirePaths.RECORDS) && first(request.body()) <= station.disk.look().outbox().acknowledgedSeq()
                        ? RoadBugs.believed(request, station) : sound.carry(request, left)));
        return bugs;
    }

    private static long first(byte[] push) {
        return WireJson.read(push, PushRequest.class).orElseThrow().records().getFirst().stationSeq();
    }

    private static Habits compared(UnaryOperator<DigestAnswer> wrong) {
        return new Habits() {
            @Override
            DigestAnswer compared(DigestAnswer sound) {
                return wrong.apply(sound);
            }
        };
    }
}

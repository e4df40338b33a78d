package yiwang.sync.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yiwang.sync.client.InlineSync.Back;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Road;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.WireJson;

/** Bugs of a hall's hub, and of a station that takes its word for more than it is. */
final class HubBugs {

    private HubBugs() { }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("a hub gives its word before its disk has it", () -> new Hall() {
            @Override
            boolean hubCommitsBeforeAnswer() {
                return false;
            }
        });
        bugs.put("a push falls from a hub's shelf", () -> new Hall() {
            @Override
            boolean hubKeeps(World world) {
                return !world.strikes(5);
            }
        });
        bugs.put("a hub answers as if it were the centre", () -> new Hall() {
            @Override
            Came hubAnswer(Came sound, Receipt base, SealedRecord last) {
                Receipt receipt = new Receipt(base.stationId(), base.epoch(), last.stationSeq(), last.hash(), base.gatewayEpoch(), base.time(), null);
                return SimulatedCentre.json(200, "application/json", new PushAnswer(receipt.signedBy(FixedKeys.CENTRE.privateKey()), List.of()));
            }
        });
        bugs.put("a hub signs the centre's receipts itself", () -> new Hall() {
            @Override
            Receipt hubsReceipt(Receipt centres, HubBooks books) {
                return centres.signedBy(FixedKeys.HUB.privateKey());
            }
        });
        bugs.put("a hub does not hear that its centre was restored", () -> new Hall() {
            @Override
            boolean hubHeeds(Receipt known, Receipt told) {
                return known == null || told.upToSeq() > known.upToSeq();
            }
        });
        bugs.put("a file that lies at the hub is called the centre's", () -> new Hall() {
            @Override
            HubBooks.Delivered hubsWordOfAFile(HubBooks.Delivered centres, Supplier<HubBooks.Delivered> forged) {
                return centres == null ? forged.get() : centres;
            }
        });
        bugs.put("a hub passes records on twice, the second time under other ids", () -> new Hall() {
            @Override
            void afterForwarding(HubBooks.HeldPush push, HubLine line, World world) {
                RecordMessage last = WireJson.read(push.body(), PushRequest.class).orElseThrow().records().getLast();
                SealedRecord again = StoreBugs.renamed(last.sealed(push.stationId(), push.stationId().replace("station", "epoch")), last.stationSeq() + 1, last.hash(), world);
                byte[] body = WireJson.bytes(new PushRequest(again.epoch(), List.of(RecordMessage.of(again))));
                line.ask(centre -> centre.onBehalf(push.stationId(), HubRelay.request(body)));
            }
        });
        bugs.put("a hub keeps of the centre's words all but the last", () -> new Hall() {
            @Override
            List<FeedAnswer.Change> hubsPage(List<FeedAnswer.Change> changes) {
                return changes.subList(0, changes.size() - 1);
            }
        });
        bugs.put("a station takes a hub's word for the centre's receipt", () -> new Hall() {
            @Override
            Road road(Road sound, SimulatedStation station) {
                return (request, left) -> switch (sound.carry(request, left)) {
                    case Came came when came.status() == 202 -> RoadBugs.believed(request, station);
                    case Back other -> other;
                };
            }
        });
        return bugs;
    }

    /** Every world of these has a hub. */
    private static class Hall extends Habits {

        @Override
        boolean hall(Chance chance) {
            return true;
        }
    }
}

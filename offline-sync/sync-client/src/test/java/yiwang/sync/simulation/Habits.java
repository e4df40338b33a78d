package yiwang.sync.simulation;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Road;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.records.HeldRecords;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.Receipt;

/** How the parts around the product's own code behave: soundly. A planted bug is one habit that is not. */
class Habits {

    /** The store as the program uses it. */
    StationStore store(StationStore sound, World world) {
        return sound;
    }

    /** Whether this write has reached the disk when it returns. */
    boolean synced(String write) {
        return true;
    }

    /** Whether a store that cannot write says so. */
    boolean tellsFullDisk() {
        return true;
    }

    /** The road as the program uses it: what its own HTTP layer makes of the network. */
    Road road(Road sound, SimulatedStation station) {
        return sound;
    }

    UUID caseId(World world, SimulatedStation station) {
        return world.chance().id();
    }

    HeldRecords held(HeldRecords sound, World world) {
        return sound;
    }

    /** Within a push's transaction, after each record. */
    void between(World world) { }

    /** Whether a case is taken from a record. */
    boolean newer(int version, int heldVersion) {
        return version > heldVersion;
    }

    /** Whether the second of two like cases is let fall. */
    boolean dropsTheSecondOfTwo() {
        return false;
    }

    boolean tellsBothOfTwo() {
        return true;
    }

    /** Whether a version that has not heard of the centre's move is seen as a conflict. */
    boolean seesConflicts() {
        return true;
    }

    /** Whether the station's side of a conflict is kept. */
    boolean keepsTheOtherSide() {
        return true;
    }

    boolean commitsBeforeAnswer() {
        return true;
    }

    String epochAfterRestore(String before, int restores) {
        return "centre-" + restores;
    }

    long nextSerial(long last) {
        return last + 1;
    }

    /** Central numbers that count of those which a push brings along. */
    BroughtNumbers brought(BroughtNumbers proven) {
        return proven;
    }

    /** Whether a case may have a number. @param unused nobody else has it */
    boolean free(boolean unused) {
        return unused;
    }

    boolean checksOffset() {
        return true;
    }

    boolean checksWhole() {
        return true;
    }

    /** Whether these bytes are held already. */
    boolean sameContent(String sha256, long size, String heldSha256, long heldSize) {
        return sha256.equals(heldSha256) && size == heldSize;
    }

    /** Bytes of an upload that a dying centre keeps of those it has told. */
    int survives(int told, World world) {
        return told;
    }

    boolean endsUploadEarly(int stored, int length) {
        return stored == length;
    }

    boolean feeds(String stationId, String changeOf) {
        return stationId.equals(changeOf);
    }

    /** What stands before the serial in numbers that people see. */
    String numbersOf(SimulatedStation station) {
        return "L" + station.identity.stationId();
    }

    /** What the daily comparison answers. */
    DigestAnswer compared(DigestAnswer sound) {
        return sound;
    }

    boolean takesGaps() {
        return false;
    }

    boolean saysYesToGaps() {
        return false;
    }

    /** Whether there is a hub between the stations of this world and the centre. */
    boolean hall(Chance chance) {
        return chance.oneIn(4);
    }

    boolean hubCommitsBeforeAnswer() {
        return true;
    }

    /** Whether a push that a hub has given its word for is on its shelf. */
    boolean hubKeeps(World world) {
        return true;
    }

    /** What a hub answers to a push that it keeps. */
    Came hubAnswer(Came sound, Receipt base, SealedRecord last) {
        return sound;
    }

    /** The centre's receipt as a hub hands it on. */
    Receipt hubsReceipt(Receipt centres, HubBooks books) {
        return centres;
    }

    /** The centre's word on a file as a hub hands it on. @param centres null = there is none yet; @param forged as if the centre had it */
    HubBooks.Delivered hubsWordOfAFile(HubBooks.Delivered centres, Supplier<HubBooks.Delivered> forged) {
        return centres;
    }

    /** Whether a hub takes the centre's word for a station. */
    boolean hubHeeds(Receipt known, Receipt told) {
        return true;
    }

    /** Which push goes up next. */
    HubBooks.HeldPush hubsNext(List<HubBooks.HeldPush> waiting) {
        return waiting.getFirst();
    }

    void afterForwarding(HubBooks.HeldPush push, HubLine line, World world) { }

    /** What a hub keeps of a page of the feed. */
    List<FeedAnswer.Change> hubsPage(List<FeedAnswer.Change> changes) {
        return changes;
    }

    /** Which of the network's faults comes next. */
    int fault(Chance chance) {
        return chance.below(11);
    }
}

package yiwang.sync.simulation;

import java.util.UUID;
import yiwang.sync.client.InlineSync.Road;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.gateway.records.HeldRecords;

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

    boolean commitsBeforeAnswer() {
        return true;
    }

    String epochAfterRestore(String before, int restores) {
        return "centre-" + restores;
    }

    long nextSerial(long last) {
        return last + 1;
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

    boolean takesGaps() {
        return false;
    }

    boolean saysYesToGaps() {
        return false;
    }

    /** Which of the network's faults comes next. */
    int fault(Chance chance) {
        return chance.below(11);
    }
}

package yiwang.sync.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stations, people, a centre and what lies between, in one thread and a time of its own. */
final class World {

    private static final long BEGIN = 1_795_000_000_000L;
    private static final int ROUNDS_TO_DRAIN = 12;
    /** Until both sides compare again, whatever the station's clock said when they did last. */
    private static final long DAY_AND_A_BIT = 90_000_000L;

    private final Chance chance;
    private final Habits habits;
    private final Trace trace = new Trace();
    private final Notebook notebook = new Notebook();
    private final Invariants invariants = new Invariants(this);
    private final List<String> faults = new ArrayList<>();
    private final SimulatedCentre centre;
    private final SimulatedNetwork network;
    private final Optional<SimulatedHub> hub;
    private final List<SimulatedStation> stations = new ArrayList<>();
    private final long seed;
    private long now = BEGIN;
    private boolean faulty = true;
    private int restoresLeft;
    private int replacementsLeft = 1;

    World(long seed, Habits habits) {
        this.seed = seed;
        this.habits = habits;
        this.chance = new Chance(seed);
        this.restoresLeft = chance.below(3);
        this.centre = new SimulatedCentre(this);
        this.network = new SimulatedNetwork(this, 2 + chance.below(12));
        this.hub = habits.hall(chance) ? Optional.of(new SimulatedHub(this)) : Optional.empty();
        int count = 1 + chance.below(3);
        for (int station = 1; station <= count; station++) {
            stations.add(new SimulatedStation(this, station, hub.isEmpty() || chance.oneIn(4) ? centre : hub.get()));
        }
    }

    /** How a run ended. @param faults empty = everything that was promised was kept */
    record Verdict(long seed, String hash, List<String> faults, List<String> tail) { }

    static Verdict run(long seed, Habits habits) {
        return new World(seed, habits).run();
    }

    private Verdict run() {
        int steps = 15 + chance.below(25);
        for (int step = 0; step < steps && faults.isEmpty(); step++) {
            step();
            faults.addAll(invariants.always());
        }
        heal();
        return new Verdict(seed, trace.hash(), List.copyOf(faults), trace.tail());
    }

    private void step() {
        int what = chance.below(20);
        if (what < 8) {
            SimulatedStation station = stations.get(chance.below(stations.size()));
            guarded(station, station::clerkActs);
        } else if (what < 17) {
            nextPass();
        } else {
            event(stations.get(chance.below(stations.size())));
        }
    }

    private void nextPass() {
        SimulatedStation due = stations.stream().min(Comparator.comparingLong(s -> s.nextPass)).orElseThrow();
        if (hub.isPresent() && hub.get().nextPass < due.nextPass) {
            now = Math.max(now, hub.get().nextPass);
            passes(hub.get());
            return;
        }
        now = Math.max(now, due.nextPass);
        guarded(due, due::pass);
    }

    private void event(SimulatedStation station) {
        switch (chance.below(hub.isPresent() ? 11 : 9)) {
            case 0 -> guarded(station, () -> {
                throw new PowerCut("at rest");
            });
            case 1 -> station.clockJumps();
            case 2 -> station.downUntil = now + chance.below(3_600_000);
            case 3 -> now += chance.below(400) * 86_400_000L;
            case 4 -> centre.away(chance.below(5 * 86_400) * 1000L);
            case 9 -> hub.orElseThrow().die();
            case 10 -> hubIsReplaced();
            default -> centreEvent();
        }
    }

    private void hubIsReplaced() {
        if (replacementsLeft-- > 0) {
            hub.orElseThrow().replaced();
        }
    }

    private void centreEvent() {
        switch (chance.below(7)) {
            case 0 -> centre.die();
            case 1, 2 -> centre.backUp();
            case 3 -> {
                if (restoresLeft-- > 0) {
                    centre.restore();
                }
            }
            case 4 -> network.replay();
            case 5 -> centre.loseARow();
            default -> centre.decide();
        }
    }

    /** While a request travels, others go on. */
    void meanwhile(SimulatedStation station) {
        if (strikes(12)) {
            switch (chance.below(7)) {
                case 0, 1 -> station.clerkActs();
                case 2 -> throw new PowerCut("in a request");
                case 3 -> station.clockJumps();
                default -> centreEvent();
            }
        }
    }

    private void passes(SimulatedHub hall) {
        try {
            hall.pass();
        } catch (RuntimeException e) {
            faults.add("surprise at the hub: " + e);
        }
    }

    private void guarded(SimulatedStation station, Runnable action) {
        try {
            action.run();
        } catch (PowerCut e) {
            note(station.identity.stationId() + " power cut " + e.getMessage());
            station.powerCut();
        } catch (RuntimeException e) {
            faults.add("surprise: " + e);
        }
    }

    /** The last fault is over: everything has to come to the centre by itself. */
    private void heal() {
        note("healed");
        faulty = false;
        now = Math.max(now, centre.downUntil);
        stations.forEach(s -> s.downUntil = 0);
        hub.ifPresent(SimulatedHub::up);
        for (int round = 0; round < ROUNDS_TO_DRAIN + (hub.isPresent() ? 6 : 0) && faults.isEmpty() && !(round > 2 && invariants.atTheEnd().isEmpty()); round++) {
            now += round == 3 || round == 6 ? DAY_AND_A_BIT : 0;
            hub.ifPresent(this::passes);
            for (SimulatedStation station : stations) {
                now = Math.max(now, station.nextPass);
                guarded(station, station::pass);
                guarded(station, station::clerkDecides);
            }
            faults.addAll(invariants.always());
        }
        if (faults.isEmpty()) {
            faults.addAll(invariants.atTheEnd());
        }
    }

    long now() {
        return now;
    }

    void pass(long millis) {
        now += millis;
    }

    boolean strikes(int oneIn) {
        return faulty && chance.oneIn(oneIn);
    }

    void fault(String line) {
        faults.add(line);
    }

    void note(String line) {
        trace.note(now - BEGIN + " " + line);
    }

    Chance chance() {
        return chance;
    }

    Habits habits() {
        return habits;
    }

    Notebook notebook() {
        return notebook;
    }

    SimulatedCentre centre() {
        return centre;
    }

    Optional<SimulatedHub> hub() {
        return hub;
    }

    SimulatedNetwork network() {
        return network;
    }

    List<SimulatedStation> stations() {
        return stations;
    }
}

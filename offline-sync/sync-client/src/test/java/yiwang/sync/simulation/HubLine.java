package yiwang.sync.simulation;

import java.util.Optional;
import java.util.function.Function;

/** From a hub to the centre: the request is lost, or the answer, or the centre is away. */
final class HubLine {

    private static final int LOST = 12;

    private final World world;

    HubLine(World world) {
        this.world = world;
    }

    /** Empty when no answer came; what was asked may have been done all the same. */
    <T> Optional<T> ask(Function<SimulatedCentre, T> question) {
        world.pass(20 + world.chance().below(200));
        if (world.strikes(LOST)) {
            return Optional.empty();
        }
        try {
            T answer = question.apply(world.centre());
            return world.strikes(LOST) ? Optional.empty() : Optional.of(answer);
        } catch (ServerDown e) {
            return Optional.empty();
        }
    }
}

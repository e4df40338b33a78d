package yiwang.sync.client;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What a pass takes from the machine it runs on: given from outside, so that a run of it can be repeated exactly.
 *
 * @param nanoTime  such as {@code System::nanoTime}
 * @param random    0 to 1
 * @param crew      who carries attachments
 * @param beside    reads and packs records ahead, and asks ahead for the feed
 */
record Surroundings(LongSupplier nanoTime, DoubleSupplier random, UploadCrew crew, Beside beside) {

    static Surroundings usual() {
        return new Surroundings(System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), new ThreadedCrew(), Beside::inAThread);
    }
}

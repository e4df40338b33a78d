package yiwang.device.scanning;

import java.util.Arrays;
import java.util.Random;

/** Damage of the kinds that lines and hostile devices do: flipped, lost and doubled bytes, lengths that lie, ends that come early. */
public final class Mutations {

    /** One million in every run of the tests. */
    public static final int ROUNDS = Integer.getInteger("yiwang.fuzz.frames", 1_000_000);
    private static final byte[] EXTREME = {0, 1, 127, (byte) 128, (byte) 255};

    private Mutations() { }

    public static byte[] of(byte[] seed, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 1)) : seed.clone();
        for (int count = 1 + random.nextInt(4); count > 0 && bytes.length > 0; count--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = EXTREME[random.nextInt(EXTREME.length)];
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), EXTREME[random.nextInt(EXTREME.length)]);
                default -> {
                    int from = random.nextInt(bytes.length);
                    System.arraycopy(bytes, from, bytes, at, Math.min(random.nextInt(16), bytes.length - Math.max(at, from)));
                }
            }
        }
        return bytes;
    }
}

package yiwang.device.spi;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.DeviceClaim;
import yiwang.device.api.DeviceIdentity;

/** Who has which device: one owner at a time, whatever roles and addresses lead to it. Thread-safe. */
public final class ClaimDesk {

    private final Clock clock;
    private final Map<DeviceIdentity, Held> claims = new HashMap<>();

    public ClaimDesk(Clock clock) {
        this.clock = clock;
    }

    /** @param owner  in words for people, as others will read it: 柜台, 设备控制台 */
    public synchronized ClaimOutcome claim(DeviceIdentity device, String owner) {
        Held held = claims.get(device);
        if (held != null) {
            return new ClaimOutcome.HeldBy(held.owner(), held.since);
        }
        Held mine = new Held(device, owner, clock.instant());
        claims.put(device, mine);
        return new ClaimOutcome.Claimed(mine);
    }

    public synchronized Optional<ClaimOutcome.HeldBy> holder(DeviceIdentity device) {
        return Optional.ofNullable(claims.get(device)).map(held -> new ClaimOutcome.HeldBy(held.owner(), held.since));
    }

    private synchronized void release(Held held) {
        claims.remove(held.device, held);
    }

    private synchronized boolean has(Held held) {
        return claims.get(held.device) == held;
    }

    private final class Held implements DeviceClaim {

        private final DeviceIdentity device;
        private final String owner;
        private final Instant since;

        Held(DeviceIdentity device, String owner, Instant since) {
            this.device = device;
            this.owner = owner;
            this.since = since;
        }

        @Override
        public DeviceIdentity device() {
            return device;
        }

        @Override
        public String owner() {
            return owner;
        }

        @Override
        public boolean held() {
            return has(this);
        }

        @Override
        public void close() {
            release(this);
        }
    }
}

package yiwang.device.runtime;

import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.spi.DeviceCandidate;

/** Where a bound device is today: a pure function of the binding and of what was found. */
sealed interface Whereabouts {

    /** Where the profile says, as far as can be known. */
    record AsWritten() implements Whereabouts { }

    /** The same device, on another port. */
    record MovedTo(DeviceAddress address) implements Whereabouts { }

    /** Another device is where this one should be, and this one is nowhere. */
    record Stranger(DeviceIdentity found) implements Whereabouts { }

    static Whereabouts of(DeviceBinding binding, List<DeviceCandidate> candidates) {
        Optional<DeviceIdentity> bound = binding.identity().filter(identity -> identity.anchor() != DeviceIdentity.Anchor.ADDRESS);
        if (bound.isEmpty()) {
            return new AsWritten();
        }
        List<DeviceCandidate> same = candidates.stream().filter(candidate -> candidate.identity().equals(bound.get())).toList();
        if (same.stream().anyMatch(candidate -> at(candidate, binding.address()))) {
            return new AsWritten();
        }
        if (same.size() == 1) {
            return new MovedTo(written(binding.address(), same.getFirst().address()));
        }
        // Two with one number (cheap copies have it): guessing would read the neighbour's card.
        return candidates.stream().filter(candidate -> at(candidate, binding.address()))
                .map(DeviceCandidate::identity).filter(found -> found.anchor() == bound.get().anchor())
                .<Whereabouts>map(Stranger::new).findFirst().orElseGet(AsWritten::new);
    }

    private static boolean at(DeviceCandidate candidate, DeviceAddress place) {
        return candidate.answersAt(place) || inner(place).filter(candidate::answersAt).isPresent();
    }

    /** In the writing of the old address: {@code escpos:serial:A} moves to {@code escpos:serial:B}. */
    private static DeviceAddress written(DeviceAddress old, DeviceAddress found) {
        return old.scheme().equals(found.scheme()) || inner(old).isEmpty() ? found : new DeviceAddress(old.scheme(), found.toString());
    }

    /** The address behind a wrapping scheme. */
    private static Optional<DeviceAddress> inner(DeviceAddress address) {
        int colon = address.rest().indexOf(':');
        return colon < 1 || colon == address.rest().length() - 1 || address.rest().startsWith("/") ? Optional.empty() : Optional.of(DeviceAddress.parse(address.rest()));
    }
}

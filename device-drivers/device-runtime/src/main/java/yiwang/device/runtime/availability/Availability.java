package yiwang.device.runtime.availability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Consumable;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.availability.Lack.Reason;

/** Whether something can be done on this machine now: a pure function of what is needed and how the devices are. */
public sealed interface Availability {

    /** @param by which device serves each role; another than the first when the first does not work */
    record Available(Map<Need, DeviceSlot> by) implements Availability { }

    record Unavailable(List<Lack> lacks) implements Availability {
        public Unavailable {
            lacks = List.copyOf(lacks);
        }
    }

    /** @param elsewhere  of the station's profile */
    static Availability of(List<Need> needs, List<DeviceSituation> devices, Map<DeviceRole, String> elsewhere) {
        Map<Need, DeviceSlot> by = new LinkedHashMap<>();
        List<Lack> lacks = new ArrayList<>();
        for (Need need : needs) {
            Optional<Lack> lack = switch (need) {
                case Need.Role role -> role(role, devices, elsewhere, by);
                case Need.Supply supply -> supply(supply, devices, elsewhere);
            };
            lack.ifPresent(lacks::add);
        }
        return lacks.isEmpty() ? new Available(by) : new Unavailable(lacks);
    }

    private static Optional<Lack> role(Need.Role need, List<DeviceSituation> devices, Map<DeviceRole, String> elsewhere, Map<Need, DeviceSlot> by) {
        List<DeviceSituation> able = devices.stream().filter(device -> device.slot().role() == need.role()).toList();
        Optional<DeviceSituation> chosen = able.stream().filter(DeviceSituation::usable).findFirst();
        if (chosen.isPresent()) {
            by.put(need, chosen.get().slot());
            return Optional.empty();
        }
        Optional<String> other = Optional.ofNullable(elsewhere.get(need.role()));
        return Optional.of(able.isEmpty() ? new Lack(need, Reason.NOT_BOUND, Optional.empty(), List.of(), other)
                : new Lack(need, able.getFirst().claimedBy().isEmpty() ? Reason.NOT_USABLE : Reason.CLAIMED, Optional.of(able.getFirst().slot()),
                        able.getFirst().status().faults(), other));
    }

    /** An amount nobody knows counts as enough: refusing everything a printer without sensors could do helps nobody. */
    private static Optional<Lack> supply(Need.Supply need, List<DeviceSituation> devices, Map<DeviceRole, String> elsewhere) {
        List<DeviceSituation> holders = devices.stream().filter(device -> device.usable() && holds(device, need.name())).toList();
        if (holders.isEmpty() || holders.stream().anyMatch(device -> enough(device, need))) {
            return Optional.empty();
        }
        DeviceSituation nearest = holders.getFirst();
        return Optional.of(new Lack(need, Reason.TOO_LITTLE, Optional.of(nearest.slot()), nearest.status().faults(), Optional.ofNullable(elsewhere.get(nearest.slot().role()))));
    }

    private static boolean holds(DeviceSituation device, String name) {
        return device.supplies().stream().anyMatch(supply -> supply.name().equals(name));
    }

    private static boolean enough(DeviceSituation device, Need.Supply need) {
        List<Consumable> supplies = device.supplies().stream().filter(supply -> supply.name().equals(need.name())).toList();
        if (supplies.stream().allMatch(supply -> supply.level() == Consumable.Level.OUT)) {
            return need.atLeast() == 0;
        }
        if (supplies.stream().anyMatch(supply -> supply.left().isEmpty() && supply.level() != Consumable.Level.OUT || supply.unit() != need.unit())) {
            return true;
        }
        return supplies.stream().map(Consumable::left).mapToLong(left -> left.orElse(0)).sum() >= need.atLeast();
    }
}

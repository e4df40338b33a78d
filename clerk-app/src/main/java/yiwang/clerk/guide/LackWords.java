package yiwang.clerk.guide;

import java.util.List;
import yiwang.clerk.shell.DeviceWords;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.Lack;
import yiwang.device.runtime.availability.Need;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.text.Texts;

/** What this counter lacks for an item now, and where it can be done instead, in a clerk's words. */
public final class LackWords {

    private final Texts texts;

    public LackWords(Texts texts) {
        this.texts = texts;
    }

    /** What the catalogue says the item needs. Words of a newer catalogue that are not understood here cannot be looked after here. */
    public static List<Need> needs(Item item) {
        return Need.understood(item.needs());
    }

    public List<String> of(Availability availability) {
        return switch (availability) {
            case Availability.Available a -> List.of();
            case Availability.Unavailable(var lacks) -> lacks.stream().filter(LackWords::known).map(this::words).toList();
        };
    }

    /** A device that has not answered for the first time yet has no fault. */
    private static boolean known(Lack lack) {
        return lack.reason() != Lack.Reason.NOT_USABLE || !lack.faults().isEmpty();
    }

    private String words(Lack lack) {
        String what = switch (lack.need()) {
            case Need.Role(var role) -> texts.get("device." + role.kind().name());
            case Need.Supply(var name, var atLeast, var unit) -> texts.get("lack.supply", name, Long.toString(atLeast), texts.get("lack.unit." + unit.name()));
        };
        String why = switch (lack.reason()) {
            case NOT_BOUND -> texts.get("lack.NOT_BOUND", what);
            case CLAIMED -> texts.get("lack.CLAIMED", what);
            case TOO_LITTLE -> texts.get("lack.TOO_LITTLE", what);
            case NOT_USABLE -> texts.get("lack.NOT_USABLE", what, DeviceWords.fault(lack.faults().getFirst(), texts));
        };
        return why + lack.elsewhere().map(place -> texts.get("lack.elsewhere", place)).orElse("");
    }
}

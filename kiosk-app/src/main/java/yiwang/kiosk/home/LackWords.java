package yiwang.kiosk.home;

import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.Lack;
import yiwang.device.runtime.availability.Need;
import yiwang.ui.text.Texts;

/** Why a tile cannot be used on this machine now, and where it can, in people's words. */
public final class LackWords {

    private final Texts texts;

    public LackWords(Texts texts) {
        this.texts = texts;
    }

    /** Empty when nothing is lacking, or nobody knows yet. */
    public Optional<String> of(Availability availability) {
        return switch (availability) {
            case Availability.Available a -> Optional.empty();
            case Availability.Unavailable(var lacks) -> lacks.stream().filter(LackWords::known).findFirst().map(this::words);
        };
    }

    /** A number is given without paper too: it stands on the screen, and what is lacking is told beforehand. */
    public Optional<String> ticket(Availability availability) {
        return switch (availability) {
            case Availability.Available a -> Optional.empty();
            case Availability.Unavailable(var lacks) -> lacks.stream().filter(LackWords::known).findFirst().map(this::ticket);
        };
    }

    private String ticket(Lack lack) {
        boolean paper = lack.faults().stream().anyMatch(fault -> fault.kind() == DeviceFault.Kind.PAPER_OUT);
        String why = texts.get(lack.reason() == Lack.Reason.NOT_BOUND ? "home.unprinted.none" : paper ? "home.unprinted.paper" : "home.unprinted.ill");
        return why + lack.elsewhere().map(place -> texts.get("home.unprinted.elsewhere", place)).orElseGet(() -> texts.get("home.unprinted.screen"));
    }

    /** A device that has not answered for the first time yet has no fault. */
    private static boolean known(Lack lack) {
        return lack.reason() != Lack.Reason.NOT_USABLE || !lack.faults().isEmpty();
    }

    private String words(Lack lack) {
        String what = switch (lack.need()) {
            case Need.Role(var role) -> texts.get("device." + role.kind().name());
            case Need.Supply(var name, var atLeast, var unit) -> texts.get("home.lack.paper", name);
        };
        String why = texts.get(switch (lack.reason()) {
            case NOT_BOUND -> "home.lack.none";
            case NOT_USABLE -> "home.lack.ill";
            case CLAIMED -> "home.lack.mended";
            case TOO_LITTLE -> "home.lack.used";
        }, what);
        return why + lack.elsewhere().map(place -> texts.get("home.lack.elsewhere", place)).orElseGet(() -> texts.get("home.lack.window"));
    }
}

package yiwang.console.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import yiwang.console.trial.TrialResult;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.spi.DeviceCandidate;
import yiwang.ui.text.Texts;

/** How devices, faults, supplies and times are said. */
public final class DeviceWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int DAYS_AS_HOURS = 2;
    private static final String NOT_OPENED = "not opened ";

    private final Texts texts;
    private final ZoneId zone;

    public DeviceWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public Texts texts() {
        return texts;
    }

    public ZoneId zone() {
        return zone;
    }

    public String role(DeviceRole role) {
        return texts.get("role." + role.name());
    }

    /** As somebody named it, or else by what it does. */
    public String name(DeviceSlot slot, String given) {
        return !given.isEmpty() ? given : slot.label().isEmpty() ? role(slot.role()) : texts.get("role.labelled", role(slot.role()), slot.label());
    }

    public String name(DeviceSlot slot, Optional<DeviceBinding> binding) {
        return name(slot, binding.map(DeviceBinding::name).orElse(""));
    }

    /** What something that was found calls itself; a port without a name by its place. */
    public String found(DeviceCandidate candidate) {
        String address = candidate.address().toString();
        return candidate.title().isBlank() || candidate.title().equals(address) ? candidate.address().scheme().equals("serial")
                ? texts.get("find.port", address.substring(address.lastIndexOf('/') + 1)) : address : candidate.title();
    }

    /** What a link notes beside its bytes; words that only one driver has stay as they are. */
    public String noted(String note) {
        int space = note.indexOf(' ');
        String rest = note.substring(space + 1);
        return note.equals("close") ? texts.get("trace.close") : note.startsWith("open ") ? texts.get("trace.open", rest)
                : note.startsWith("speed ") ? texts.get("trace.speed", rest) : note.startsWith(NOT_OPENED) ? texts.get("trace.shut", shut(note.substring(NOT_OPENED.length()))) : note;
    }

    private String shut(String kind) {
        return Arrays.stream(DeviceFault.Kind.values()).filter(known -> known.name().equals(kind)).findFirst().map(known -> texts.get("state.short." + known.name())).orElse(kind);
    }

    public String fault(DeviceFault fault) {
        return texts.get("fault." + fault.kind().name());
    }

    /** One word. */
    public String state(DeviceStatus status) {
        return !status.faults().isEmpty() ? texts.get("state.short." + status.faults().getFirst().kind().name()) : texts.get("state." + status.state().name());
    }

    /** What is to be done; empty when nothing is. */
    public String advice(DeviceStatus status) {
        return status.faults().isEmpty() ? "" : fault(status.faults().getFirst());
    }

    /** What a trial showed, in one sentence, with what to do when there is something. */
    public String said(TrialResult result) {
        return texts.get("said." + result.said()) + result.fault().map(why -> texts.get("said.then", fault(why))).orElse("");
    }

    public String supply(String name) {
        return switch (name) {
            case "ticket-paper" -> texts.get("supply.ticket-paper");
            case "A4" -> texts.get("supply.A4");
            default -> name.startsWith("toner") || name.contains("marker") ? texts.get("supply.toner", name.replaceFirst("^toner-?", "")) : name;
        };
    }

    public String left(Consumable supply) {
        if (supply.left().isEmpty()) {
            return texts.get("level." + supply.level().name());
        }
        long left = supply.left().getAsLong();
        return switch (supply.unit()) {
            case SHEETS -> texts.get("left.sheets", left);
            case PIECES -> texts.get("left.pieces", left);
            case PERCENT -> texts.get("left.percent", Long.toString(left));
            case MILLIMETRES -> texts.get("left.metres", "%.1f".formatted(left / 1000.0));
        };
    }

    /** How long something lasts, in the unit that people plan with. */
    public String about(Duration time) {
        return time.toDays() >= DAYS_AS_HOURS ? texts.get("about.days", time.toDays())
                : time.toHours() >= 1 ? texts.get("about.hours", time.toHours()) : texts.get("about.minutes", Math.max(1, time.toMinutes()));
    }

    public String seconds(Duration took) {
        return texts.get("seconds", "%.1f".formatted(took.toMillis() / 1000.0));
    }

    /** Today by the hour, else by the day as well. */
    public String moment(Instant at, Instant now) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        String time = TIME.format(at.atZone(zone));
        return day.equals(LocalDate.ofInstant(now, zone)) ? texts.get("today.at", time) : DAY.format(day) + " " + time;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }
}

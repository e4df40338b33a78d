package yiwang.device.printing;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintSettings;

/** What a printer says that it can do. @param mostCopies 1 when it does not say */
record PrinterAbilities(List<String> trays, List<String> sides, int mostCopies) {

    static PrinterAbilities of(IppPacket answer) {
        AttributeGroup printer = Objects.requireNonNull(answer.get(Tag.printerAttributes));
        int copies = printer.getValues(Types.copiesSupported).stream().findFirst().map(range -> range.getLast()).orElse(1);
        return new PrinterAbilities(List.copyOf(printer.getStrings(Types.mediaSourceSupported)), List.copyOf(printer.getStrings(Types.sidesSupported)), copies);
    }

    /** Printers pass over what they do not know, and numbered paper must not come from another tray: so we ask before. */
    Optional<DeviceFault> lacks(PrintSettings settings) {
        if (settings.tray().isPresent() && !trays.contains(settings.tray().get())) {
            return lack("no_such_tray " + settings.tray().get() + ", known: " + trays);
        }
        if (settings.sides() != PrintSettings.Sides.ONE && !sides.contains(settings.sides().keyword())) {
            return lack("no_duplex");
        }
        return settings.copies() > mostCopies ? lack("copies_at_most " + mostCopies) : Optional.empty();
    }

    private static Optional<DeviceFault> lack(String detail) {
        return Optional.of(DeviceFault.of(DeviceFault.Kind.OTHER, detail.substring(0, Math.min(detail.length(), 200))));
    }
}

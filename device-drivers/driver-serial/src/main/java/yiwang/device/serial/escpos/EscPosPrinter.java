package yiwang.device.serial.escpos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintOutcome.MaybePrinted;
import yiwang.device.api.PrintOutcome.NotPrinted;
import yiwang.device.api.PrintOutcome.Printed;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** A roll printer that speaks ESC/POS. */
public final class EscPosPrinter implements TicketPrinter {

    private static final DeviceFault SILENT = DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "no answer to DLE EOT");
    /** One byte at 9600 baud takes 1.04 ms. */
    private static final long SLOWEST_BYTE_MS = 2;

    private final DeviceAddress address;
    private final LinkOpener opener;
    private final EscPosSettings settings;
    private final RollCounter roll;
    private ByteLink link;

    public EscPosPrinter(DeviceAddress address, LinkOpener opener, Map<String, String> settings) {
        this.address = address;
        this.opener = opener;
        this.settings = EscPosSettings.of(settings);
        this.roll = new RollCounter(this.settings.counterFile(), this.settings.rollLength());
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities all = settings.backChannel()
                ? Capabilities.of(Capability.CUTTER, Capability.QR_CODE, Capability.PICTURES, Capability.BACK_CHANNEL, Capability.NEAR_END_SENSOR)
                : Capabilities.of(Capability.CUTTER, Capability.QR_CODE, Capability.PICTURES);
        return all.with("columns", Integer.toString(settings.columns()));
    }

    /** Our own count of the roll, and what the printer's sensor says. */
    @Override
    public List<Consumable> consumables(Duration limit) {
        List<DeviceFault.Kind> faults = status(limit).faults().stream().map(DeviceFault::kind).toList();
        return List.of(roll.paper(faults.contains(DeviceFault.Kind.PAPER_OUT) ? Consumable.Level.OUT
                : faults.contains(DeviceFault.Kind.PAPER_NEAR_END) ? Consumable.Level.NEAR_END : Consumable.Level.UNKNOWN));
    }

    @Override
    public boolean refilled(String consumable) {
        boolean counted = consumable.equals(RollCounter.PAPER);
        if (counted) {
            roll.renewed();
        }
        return counted;
    }

    @Override
    public DeviceStatus status(Duration limit) {
        try {
            return switch (inquire(Deadline.after(limit), false)) {
                case PrinterReport.Told told -> {
                    roll.seen(told.faults());
                    yield PrinterState.of(told);
                }
                case PrinterReport.Mute m -> settings.backChannel() ? DeviceStatus.of(State.UNKNOWN, SILENT) : DeviceStatus.of(State.UNKNOWN);
            };
        } catch (LinkException e) {
            close();
            return DeviceStatus.of(e.fault().kind() == DeviceFault.Kind.OTHER ? State.FAULT : State.ABSENT, e.fault());
        } finally {
            giveBack();
        }
    }

    @Override
    public PrintOutcome print(TicketLayout ticket, Duration limit) {
        Deadline deadline = Deadline.after(limit);
        try {
            if (inquire(deadline, true) instanceof PrinterReport.Told told && !told.obstacles().isEmpty()) {
                return new NotPrinted(told.obstacles().getFirst());
            }
        } catch (LinkException e) {
            close();
            return new NotPrinted(e.fault());
        }
        try {
            PrintOutcome outcome = send(TicketBytes.of(ticket, settings), deadline);
            if (!(outcome instanceof NotPrinted)) {
                roll.printed(TicketLength.millimetres(ticket));
            }
            return outcome;
        } catch (LinkException e) {
            close();
            return new MaybePrinted(e.fault());
        } finally {
            giveBack();
        }
    }

    private PrintOutcome send(byte[] bytes, Deadline deadline) throws LinkException {
        int taken = link.write(bytes, deadline.remaining());
        if (taken == 0) {
            return new NotPrinted(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "takes no data"));
        }
        if (taken < bytes.length) {
            close();
            return new MaybePrinted(DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "took " + taken + " of " + bytes.length + " bytes"));
        }
        return settings.backChannel() ? confirmation(bytes.length, deadline) : new Printed();
    }

    /** DLE EOT is answered ahead of the data, so the printer must still be well some time after the last byte. */
    private PrintOutcome confirmation(int bytes, Deadline deadline) throws LinkException {
        // On a slow line the question itself waits behind the ticket.
        Duration onTheLine = link.speeds().isEmpty() ? Duration.ZERO : Duration.ofMillis(bytes * SLOWEST_BYTE_MS);
        PrintOutcome first = judge(new StatusInquiry(link, settings.answer().plus(onTheLine)).askBriefly(deadline));
        if (!(first instanceof Printed)) {
            return first;
        }
        Deadline settled = Deadline.after(settings.settle()).earlier(deadline);
        Optional<DeviceFault> trouble = settings.automatic() ? troubleUntil(settled) : silenceUntil(settled);
        return trouble.isPresent() ? new MaybePrinted(trouble.get()) : judge(new StatusInquiry(link, settings.answer()).askBriefly(deadline));
    }

    /** A printer that tells by itself is heard at once, in the middle of its work. */
    private Optional<DeviceFault> troubleUntil(Deadline settled) throws LinkException {
        link.write(AutomaticStatus.ASK, settled.remaining());
        StatusStream stream = new StatusStream();
        byte[] some = new byte[64];
        while (!settled.passed()) {
            int count = link.read(some, settled.remaining());
            for (int i = 0; i < count; i++) {
                if (stream.take(some[i] & 0xFF).orElse(null) instanceof StatusStream.Automatic(AutomaticStatus status)) {
                    List<DeviceFault> obstacles = new PrinterReport.Told(status.faults()).obstacles();
                    if (!obstacles.isEmpty()) {
                        return Optional.of(obstacles.getFirst());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DeviceFault> silenceUntil(Deadline settled) throws LinkException {
        while (!settled.passed()) {
            link.read(new byte[64], settled.remaining());
        }
        return Optional.empty();
    }

    private static PrintOutcome judge(PrinterReport report) {
        return switch (report) {
            case PrinterReport.Told told -> {
                List<DeviceFault> obstacles = told.obstacles();
                yield obstacles.isEmpty() ? new Printed() : new MaybePrinted(obstacles.getFirst());
            }
            case PrinterReport.Mute m -> new MaybePrinted(SILENT);
        };
    }

    /** A link kept since the last command may have died unnoticed, so its loss is answered with a fresh one. */
    private PrinterReport inquire(Deadline deadline, boolean briefly) throws LinkException {
        if (link != null) {
            try {
                return askIfItCan(deadline, briefly);
            } catch (LinkException e) {
                close();
            }
        }
        link = opener.open(deadline.remaining());
        return askIfItCan(deadline, briefly);
    }

    private PrinterReport askIfItCan(Deadline deadline, boolean briefly) throws LinkException {
        if (settings.backChannel()) {
            StatusInquiry inquiry = new StatusInquiry(link, settings.answer());
            return briefly ? inquiry.askBriefly(deadline) : inquiry.ask(deadline);
        }
        // Notices a dead link without asking anything.
        link.read(new byte[64], Duration.ZERO);
        return new PrinterReport.Mute();
    }

    private void giveBack() {
        if (opener.shared()) {
            close();
        }
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}

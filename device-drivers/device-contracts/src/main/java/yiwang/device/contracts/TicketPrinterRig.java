package yiwang.device.contracts;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.TicketPrinter;

/** A ticket printer together with a hand that opens it, takes its paper and pulls its cable, and an eye for what came out. */
public interface TicketPrinterRig extends DeviceRig {

    TicketPrinter printer();

    @Override
    default TicketPrinter device() {
        return printer();
    }

    /** The same device, opened with a profile that says it can never answer. */
    TicketPrinter printerWithoutBackChannel();

    /** Takes the next finished ticket and gives its lines, codes as {@code [QR content]}. */
    Optional<String> takeTicket(Duration limit) throws InterruptedException;

    /** How many tickets were finished since the rig began. */
    int ticketsFinished();

    void paperOut(boolean out);

    void paperNearEnd(boolean near);

    void coverOpen(boolean open);

    void cutterBroken(boolean broken);

    void offline(boolean offline);

    void mute(boolean mute);

    /** The roll ends after this many more lines. */
    void paperOutAfterLines(int lines);

    /** Pulls the cable in the middle of the next ticket. */
    void unplugDuringNextTicket();
}

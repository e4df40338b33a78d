package yiwang.device.printing;

import java.net.URI;
import java.time.Duration;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.FaultNote;
import yiwang.device.spi.recording.PaperMask;

/** A wire somebody listens to: question by question, the document as a paper behind its question. */
record TappedIppWire(IppWire wire, LinkTap tap) implements IppWire {

    /** The wire itself when nobody listens. */
    static IppWire of(IppWire wire, LinkTap tap) {
        return tap == LinkTap.NONE ? wire : new TappedIppWire(wire, tap);
    }

    @Override
    public Carried carry(URI printer, byte[] question, byte[] document, Duration limit) {
        tap.sent(question, 0, question.length);
        if (document.length > 0) {
            tap.noted(PaperMask.begins("application/pdf"));
            tap.sent(document, 0, document.length);
            tap.noted(PaperMask.ENDS);
        }
        Carried carried = wire.carry(printer, question, document, limit);
        switch (carried) {
            case Carried.Answer(byte[] answer) -> tap.received(answer, 0, answer.length);
            case Carried.Nothing(DeviceFault why) -> tap.noted(FaultNote.NONE.of(why));
        }
        return carried;
    }

    @Override
    public void close() {
        wire.close();
    }
}

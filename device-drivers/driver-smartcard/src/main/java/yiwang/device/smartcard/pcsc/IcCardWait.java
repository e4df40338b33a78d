package yiwang.device.smartcard.pcsc;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.capture.IcCardOutcome;
import yiwang.device.smartcard.apdu.ApduAnswer;
import yiwang.device.smartcard.apdu.CardLostException;

/** One wait for one chip card of any kind. */
final class IcCardWait {

    private static final byte[] GET_UID = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final long SLICE_MS = 150;
    private static final int MOST_MUTE = 3;
    private static final long READERS_MAY_BE_UNKNOWN = TimeUnit.SECONDS.toNanos(1);

    private final String reader;
    private final long begun = System.nanoTime();
    private final long end;
    private final Cancellation cancellation;
    private boolean readerSeen;
    private int mute;

    IcCardWait(String reader, Duration limit, Cancellation cancellation) {
        this.reader = reader;
        this.end = begun + limit.toNanos();
        this.cancellation = cancellation;
    }

    IcCardOutcome run() {
        while (true) {
            try (PcscService service = PcscService.connect()) {
                CardTerminal terminal = service.reader(reader);
                readerSeen = true;
                return cards(terminal);
            } catch (PcscException e) {
                boolean perhapsSoon = !readerSeen && e.trouble() == PcscTrouble.READER_GONE && System.nanoTime() - begun < READERS_MAY_BE_UNKNOWN;
                if (!perhapsSoon || over()) {
                    return new IcCardOutcome.ReaderFault(DeviceFault.of(readerSeen ? DeviceFault.Kind.LINK_LOST : DeviceFault.Kind.ABSENT, e.getMessage()));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLICE_MS));
            }
        }
    }

    private IcCardOutcome cards(CardTerminal terminal) throws PcscException {
        boolean busy = false;
        while (!over()) {
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                Optional<IcCardOutcome> found = terminal.waitForCardPresent(Math.clamp(left, 1, SLICE_MS)) ? look(terminal) : Optional.empty();
                if (found.isPresent()) {
                    return found.get();
                }
                busy = false;
            } catch (CardException e) {
                throw PcscException.of(e);
            } catch (PcscException e) {
                if (e.trouble() == PcscTrouble.SERVICE_GONE || e.trouble() == PcscTrouble.READER_GONE) {
                    throw e;
                }
                busy = e.trouble() == PcscTrouble.BUSY;
                if (e.trouble() == PcscTrouble.CARD_MUTE && ++mute >= MOST_MUTE) {
                    return new IcCardOutcome.Mute();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLICE_MS));
            }
        }
        return busy ? new IcCardOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.BUSY, "another program keeps the card to itself"))
                : mute > 0 ? new IcCardOutcome.Mute() : new IcCardOutcome.NoCard();
    }

    /** Empty when the card was gone again before it said anything. */
    private static Optional<IcCardOutcome> look(CardTerminal terminal) throws PcscException {
        try (CardContact contact = CardContact.make(terminal)) {
            String atr = HEX.formatHex(contact.answerToReset());
            return Optional.of(new IcCardOutcome.Present(contact.contactless() ? uid(contact) : "", atr));
        } catch (CardLostException e) {
            return Optional.empty();
        }
    }

    /** Readers without this command, and answers of no UID's length, leave it empty. */
    private static String uid(CardContact contact) throws CardLostException {
        return ApduAnswer.of(contact.transmit(GET_UID)).filter(answer -> answer.success() && answer.data().length >= 4 && answer.data().length <= 10)
                .map(answer -> HEX.formatHex(answer.data())).orElse("");
    }

    private boolean over() {
        return cancellation.cancelled() || System.nanoTime() - end >= 0;
    }
}

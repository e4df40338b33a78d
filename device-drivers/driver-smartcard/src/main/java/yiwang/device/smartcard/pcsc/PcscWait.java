package yiwang.device.smartcard.pcsc;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.LiftAndRetry;
import yiwang.device.api.CardReadOutcome.NoCard;
import yiwang.device.api.CardReadOutcome.ReaderFault;
import yiwang.device.api.DeviceFault;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.smartcard.recording.CardNotes;
import yiwang.device.smartcard.recording.TappedChannel;
import yiwang.device.smartcard.social.SocialCardReading;
import yiwang.device.spi.LinkTap;

/** One wait for one card: through absent cards, mute cards, cards that break off, and a service that is started again meanwhile. */
final class PcscWait {

    /** How soon a cancelled wait ends. */
    private static final long SLICE_MS = 150;
    private static final int MOST_MUTE = 3;
    private static final int MOST_BROKEN = 3;
    private static final Duration SERVICE_MAY_BE_AWAY = Duration.ofSeconds(3);
    private static final Duration NOTICED_BY_THEN = Duration.ofMillis(1500);
    private static final Duration READERS_MAY_BE_UNKNOWN = Duration.ofSeconds(1);

    private final String reader;
    private final Clock clock;
    private final long end;
    private final Cancellation cancellation;
    private final LinkTap tap;
    private boolean readerSeen;
    private long awaySince;
    private CardReadOutcome hindrance;
    private long dumbSince;
    private int mute;
    private int broken;

    PcscWait(String reader, Clock clock, Duration limit, Cancellation cancellation, LinkTap tap) {
        this.tap = tap;
        this.reader = reader;
        this.clock = clock;
        this.end = System.nanoTime() + limit.toNanos();
        this.cancellation = cancellation;
    }

    CardReadOutcome run() {
        while (true) {
            try (PcscService service = PcscService.connect()) {
                CardTerminal terminal = service.reader(reader);
                readerSeen = true;
                awaySince = 0;
                CardReadOutcome outcome = cards(terminal);
                if (outcome != null) {
                    return outcome;
                }
            } catch (PcscException e) {
                CardReadOutcome outcome = away(e);
                if (outcome != null) {
                    return outcome;
                }
            }
        }
    }

    /** @return null when the service has to be connected anew */
    private CardReadOutcome cards(CardTerminal terminal) throws PcscException {
        // Usually the card lies there already; asking for it first would only take time.
        boolean present = !cancellation.cancelled();
        while (true) {
            if (!present && broken > 0) {
                return new LiftAndRetry("the card left in the middle");
            }
            if (!present && over()) {
                return hindrance != null && present(terminal) ? hindrance : new NoCard();
            }
            CardReadOutcome outcome = present ? converse(terminal) : null;
            if (outcome != null) {
                return outcome;
            }
            present = awaitCard(terminal);
            if (!present && !over()) {
                hindrance = null;
                dumbSince = 0;
            }
        }
    }

    private boolean awaitCard(CardTerminal terminal) throws PcscException {
        try {
            if (over()) {
                return false;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            return terminal.waitForCardPresent(Math.clamp(left, 1, SLICE_MS));
        } catch (CardException e) {
            throw PcscException.of(e);
        }
    }

    private boolean over() {
        return cancellation.cancelled() || System.nanoTime() - end >= 0;
    }

    /** @return null when the card shall be waited for again */
    private CardReadOutcome converse(CardTerminal terminal) throws PcscException {
        CardContact contact;
        try {
            contact = CardContact.make(terminal);
        } catch (PcscException e) {
            return switch (e.trouble()) {
                case CARD_GONE -> again(null);
                case CARD_RESET, BROKEN_OFF -> again(new LiftAndRetry(e.getMessage()));
                case CARD_MUTE -> ++mute >= MOST_MUTE ? new LiftAndRetry("the card does not answer: " + e.getMessage()) : again(new LiftAndRetry(e.getMessage()));
                case BUSY -> again(fault(DeviceFault.Kind.BUSY, e.getMessage()));
                case SERVICE_GONE, READER_GONE -> throw e;
                case OTHER -> fault(DeviceFault.Kind.OTHER, e.getMessage());
            };
        }
        try (contact) {
            boolean contactless = contact.contactless();
            tap.noted(CardNotes.card(contactless));
            return new SocialCardReading(TappedChannel.of(contact, tap), contactless, clock).run();
        } catch (CardLostException e) {
            if (!(e.outcome() instanceof LiftAndRetry)) {
                return e.outcome();
            }
            if (!contact.answered()) {
                return again(reallyThere(terminal) ? e.outcome() : null);
            }
            return ++broken >= MOST_BROKEN || over() ? e.outcome() : null;
        }
    }

    /** The service takes up to half a second to notice that a card was pulled out. */
    private boolean reallyThere(CardTerminal terminal) throws PcscException {
        long now = System.nanoTime();
        dumbSince = dumbSince == 0 ? now : dumbSince;
        return now - dumbSince > NOTICED_BY_THEN.toNanos() && present(terminal);
    }

    private static boolean present(CardTerminal terminal) throws PcscException {
        try {
            return terminal.isCardPresent();
        } catch (CardException e) {
            throw PcscException.of(e);
        }
    }

    /**
     * After a moment; but a card that broke off in the middle and is not simply there again has to be put back by its holder.
     *
     * @param why  what to say if the time ends meanwhile; null when no card is there
     */
    private CardReadOutcome again(CardReadOutcome why) {
        if (broken > 0) {
            return why == null ? new LiftAndRetry("the card left in the middle") : why;
        }
        hindrance = why;
        if (!over()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLICE_MS));
        }
        return null;
    }

    /** A service that was there a moment ago may be on its way back; a reader too. */
    private CardReadOutcome away(PcscException why) {
        long now = System.nanoTime();
        awaySince = awaySince == 0 ? now : awaySince;
        // A service that has just been started does not know its readers yet.
        Duration patience = readerSeen ? SERVICE_MAY_BE_AWAY : why.trouble() == PcscTrouble.READER_GONE ? READERS_MAY_BE_UNKNOWN : Duration.ZERO;
        if (over() || now - awaySince >= patience.toNanos()) {
            return fault(readerSeen ? DeviceFault.Kind.LINK_LOST : DeviceFault.Kind.ABSENT, why.getMessage());
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLICE_MS));
        return null;
    }

    private static CardReadOutcome fault(DeviceFault.Kind kind, String detail) {
        return new ReaderFault(DeviceFault.of(kind, detail));
    }
}

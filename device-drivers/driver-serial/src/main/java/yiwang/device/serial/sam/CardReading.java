package yiwang.device.serial.sam;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.LiftAndRetry;
import yiwang.device.api.CardReadOutcome.NoCard;
import yiwang.device.api.CardReadOutcome.ReaderFault;
import yiwang.device.api.CardReadOutcome.UnknownCard;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;

/** One wait for one card: rounds, pauses, and what the status table says about failures. */
final class CardReading {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int MOST_FAILED_READS = 3;
    private static final int MOST_REPEATS = 2;
    private static final int MOST_SILENCES = 3;

    private final SamSession session;
    private final SamLimits limits;
    private final CardRound round;
    private final Cancellation cancellation;
    private final Deadline cardBy;
    private final Deadline overBy;
    private int failedReads;
    private int repeats;
    private int silences;
    private boolean reset;
    private String seen;

    CardReading(SamSession session, SamLimits limits, CardRound round, Duration limit, Cancellation cancellation) {
        this.session = session;
        this.limits = limits;
        this.round = round;
        this.cancellation = cancellation;
        this.cardBy = Deadline.after(limit);
        this.overBy = cardBy.plus(GRACE);
        session.until(overBy);
    }

    CardReadOutcome run() throws LinkException {
        if (cancellation.cancelled()) {
            return new NoCard();
        }
        Optional<CardReadOutcome> end = greeting();
        if (end.isEmpty()) {
            session.samId();
        }
        while (end.isEmpty()) {
            Deadline nextSearch = Deadline.after(limits.poll());
            Step step = round.run();
            end = after(step);
            if (end.isEmpty()) {
                end = overdue();
            }
            if (end.isEmpty()) {
                // A card that failed gets the whole pause; while there is none, the time of searching counts.
                pause(step instanceof Step.NothingYet ? nextSearch : Deadline.after(limits.poll()));
            }
        }
        return end.get();
    }

    private Optional<CardReadOutcome> greeting() throws LinkException {
        return switch (session.greet()) {
            case SamReply.Answered(SamAnswer answer) -> ModuleHealth.of(answer).map(ReaderFault::new);
            case SamReply.Silent s -> recover();
            case SamReply.Garbled(String why) -> fault(DeviceFault.Kind.PROTOCOL, why);
        };
    }

    private Optional<CardReadOutcome> after(Step step) throws LinkException {
        if (!(step instanceof Step.NoAnswer)) {
            silences = 0;
        }
        return switch (step) {
            case Step.Finished(CardReadOutcome outcome) -> Optional.of(outcome);
            case Step.NothingYet(boolean cardSeen, String detail) -> nothingYet(cardSeen, detail);
            case Step.Refused(SamAnswer answer) -> refused(answer);
            case Step.NoAnswer n -> ++silences >= MOST_SILENCES ? recover() : Optional.empty();
            case Step.Garbled(String why) -> ++repeats >= MOST_REPEATS ? fault(DeviceFault.Kind.PROTOCOL, why) : Optional.empty();
        };
    }

    private Optional<CardReadOutcome> nothingYet(boolean cardSeen, String detail) {
        if (failedReads > 0) {
            // The module will not find this card again before it has left the field.
            return Optional.of(new LiftAndRetry(seen));
        }
        seen = cardSeen ? detail : null;
        return Optional.empty();
    }

    private Optional<CardReadOutcome> refused(SamAnswer answer) throws LinkException {
        String detail = answer.statusText();
        seen = detail;
        return switch (answer.status().reaction()) {
            case PRESENT_AGAIN -> ++failedReads >= MOST_FAILED_READS ? Optional.of(new LiftAndRetry(detail)) : Optional.empty();
            case NOT_AN_ID_CARD -> Optional.of(new UnknownCard(detail));
            case FIND_AGAIN -> ++repeats > MOST_REPEATS ? Optional.of(new LiftAndRetry(detail)) : Optional.empty();
            case FIND_AGAIN_THEN_RESET -> ++repeats < MOST_REPEATS ? Optional.empty() : resetModule(detail);
            case RESET_MODULE -> resetModule(detail);
            case SELF_TEST_FAULT -> fault(DeviceFault.Kind.SELF_TEST_FAILED, detail);
            case NOT_AUTHORISED_FAULT -> fault(DeviceFault.Kind.NOT_AUTHORISED, detail);
            case RESEND, PROTOCOL_FAULT, GO_ON, KEEP_POLLING -> fault(DeviceFault.Kind.PROTOCOL, detail);
        };
    }

    private Optional<CardReadOutcome> resetModule(String why) throws LinkException {
        if (reset) {
            return fault(DeviceFault.Kind.OTHER, why + " again after a reset");
        }
        reset = true;
        return session.exchange().reset() instanceof SamReply.Answered ? Optional.empty()
                : fault(DeviceFault.Kind.NO_ANSWER, why + ", then no answer to a reset");
    }

    /** The port may hang rather than the module: open it again, then reset the module; once. */
    private Optional<CardReadOutcome> recover() throws LinkException {
        silences = 0;
        if (reset || overBy.passed()) {
            return fault(DeviceFault.Kind.NO_ANSWER, "no answer, not even after a reset");
        }
        reset = true;
        session.connect();
        SamReply reply = session.exchange().reset();
        return reply instanceof SamReply.Answered ? Optional.empty() : fault(DeviceFault.Kind.NO_ANSWER, "no answer to a reset");
    }

    private Optional<CardReadOutcome> overdue() {
        if (cancellation.cancelled()) {
            return Optional.of(new NoCard());
        }
        if (silences > 0 && cardBy.passed()) {
            return overBy.passed() || seen == null ? fault(DeviceFault.Kind.NO_ANSWER, "no answer while waiting for a card") : Optional.empty();
        }
        boolean over = failedReads > 0 || repeats > 0 ? overBy.passed() : cardBy.passed();
        if (!over) {
            return Optional.empty();
        }
        return Optional.of(seen == null ? new NoCard() : new LiftAndRetry(seen));
    }

    private void pause(Deadline end) throws LinkException {
        while (!end.passed() && !cancellation.cancelled()) {
            Duration rest = end.remaining();
            session.exchange().pause(rest.compareTo(SLICE) < 0 ? rest : SLICE);
        }
    }

    private static Optional<CardReadOutcome> fault(DeviceFault.Kind kind, String detail) {
        return Optional.of(new ReaderFault(DeviceFault.of(kind, detail)));
    }
}

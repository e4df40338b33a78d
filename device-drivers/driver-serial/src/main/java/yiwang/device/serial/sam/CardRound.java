package yiwang.device.serial.sam;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.CardReadOutcome.Problem;
import yiwang.device.api.FingerprintBlock;
import yiwang.device.api.IdentityCard;
import yiwang.device.spi.card.CardChecks;
import yiwang.device.spi.card.CardText;
import yiwang.device.serial.link.LinkException;

/** One round: find, select, read, additional addresses. Nothing is kept unless all of it succeeds. */
final class CardRound {

    private final SamSession session;
    private final Clock clock;
    private final boolean fingerprint;

    /** @param fingerprint  whether the fingerprint block is carried along */
    CardRound(SamSession session, Clock clock, boolean fingerprint) {
        this.session = session;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    Step run() throws LinkException {
        int strays = session.exchange().strays();
        Step step = ask(SamCommand.FIND, answer -> select());
        // A frame that nobody asked for may mean that the ones that were taken belong to an earlier card.
        return step instanceof Step.Finished && session.exchange().strays() != strays ? new Step.Garbled("an answer too many") : step;
    }

    private Step select() throws LinkException {
        return ask(SamCommand.SELECT, answer -> fingerprint ? readWithFingerprint() : ask(SamCommand.READ, read -> addresses(read, ReadBody.of(read.content()))));
    }

    /** Older modules do not know the command: then the card is read without. */
    private Step readWithFingerprint() throws LinkException {
        Step step = ask(SamCommand.READ_WITH_FINGERPRINT, read -> addresses(read, ReadBody.withFingerprint(read.content())));
        return step instanceof Step.Refused(SamAnswer answer) && answer.status() == SamStatus.BAD_COMMAND
                ? ask(SamCommand.READ, read -> addresses(read, ReadBody.of(read.content()))) : step;
    }

    private Step addresses(SamAnswer read, Optional<ReadBody> body) throws LinkException {
        read.wipe();
        if (body.isEmpty()) {
            return new Step.Garbled("length fields of the read answer");
        }
        try {
            return ask(SamCommand.ADDITIONAL_ADDRESS, answer -> cardOf(body.get(), answer));
        } finally {
            body.get().wipe();
        }
    }

    private Step cardOf(ReadBody body, SamAnswer addresses) throws LinkException {
        try {
            return card(body, addresses);
        } finally {
            addresses.wipe();
        }
    }

    private Step card(ReadBody body, SamAnswer addresses) throws LinkException {
        Optional<CardText> text = CardText.of(body.text());
        if (text.isEmpty()) {
            return new Step.Finished(new CardReadOutcome.UnknownCard(CardText.typeMark(body.text())));
        }
        List<Problem> problems = CardChecks.problems(text.get(), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new Step.Finished(new CardReadOutcome.CheckFailed(text.get().kind(), problems));
        }
        IdentityCard card = new IdentityCard(text.get().kind(), text.get().fields(), additional(addresses), body.photo(), session.samId(),
                new FingerprintBlock(body.fingerprint()));
        return new Step.Finished(new CardReadOutcome.Read(card));
    }

    private static List<String> additional(SamAnswer answer) {
        List<String> addresses = new ArrayList<>();
        for (int at = 0; at + SamCommand.ADDRESS_BYTES <= answer.length(); at += SamCommand.ADDRESS_BYTES) {
            byte[] one = Arrays.copyOfRange(answer.content(), at, at + SamCommand.ADDRESS_BYTES);
            String address = new String(one, StandardCharsets.UTF_16LE).replace('\0', ' ').strip();
            Arrays.fill(one, (byte) 0);
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private Step ask(SamCommand command, OnSuccess next) throws LinkException {
        return switch (session.exchange().ask(command)) {
            case SamReply.Answered(SamAnswer answer) -> switch (answer.status()) {
                case SUCCESS, CARD_FOUND, NOT_PRESENT_ON_CARD -> next.go(answer);
                // Older modules do not know the command for additional addresses: their cards have none to tell.
                case BAD_COMMAND -> command == SamCommand.ADDITIONAL_ADDRESS ? next.go(answer) : new Step.Refused(answer);
                case NO_CARD, SELECT_FAILED -> new Step.NothingYet(command != SamCommand.FIND, answer.statusText());
                default -> new Step.Refused(answer);
            };
            case SamReply.Silent s -> new Step.NoAnswer();
            case SamReply.Garbled(String why) -> new Step.Garbled(why);
        };
    }

    @FunctionalInterface
    private interface OnSuccess {
        Step go(SamAnswer answer) throws LinkException;
    }
}

package yiwang.device.smartcard.recording;

import java.util.Arrays;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;

/** What stands between the commands in a recording: {@code read}, {@code card contact}, {@code lost ...}, {@code ended ...}. Never personal data. */
public final class CardNotes {

    /** A read begins. */
    public static final String READ = "read";
    static final String CARD = "card ";
    static final String CONTACTLESS = CARD + "contactless";
    private static final String CONTACT = CARD + "contact";
    private static final String LOST = "lost ";
    private static final String ENDED = "ended ";
    private static final String BY_CARD = ENDED + "card";
    private static final String NO_CARD = "no-card";
    private static final String LIFT = "lift";

    private CardNotes() { }

    /** A card is under power. */
    public static String card(boolean contactless) {
        return contactless ? CONTACTLESS : CONTACT;
    }

    static String lost(CardReadOutcome outcome) {
        return LOST + word(outcome);
    }

    /** A read is over. */
    public static String ended(CardReadOutcome outcome) {
        return switch (outcome) {
            case CardReadOutcome.Read r -> BY_CARD;
            case CardReadOutcome.CheckFailed c -> BY_CARD;
            case CardReadOutcome.UnknownCard u -> BY_CARD;
            default -> ENDED + word(outcome);
        };
    }

    private static String word(CardReadOutcome outcome) {
        return switch (outcome) {
            case CardReadOutcome.ReaderFault(DeviceFault fault) -> fault.kind().name();
            case CardReadOutcome.NoCard n -> NO_CARD;
            default -> LIFT;
        };
    }

    static boolean isLost(String note) {
        return note.startsWith(LOST);
    }

    /** True when what the card said is the outcome. */
    static boolean byCard(String note) {
        return note.equals(BY_CARD);
    }

    /** The outcome that a {@code lost} or {@code ended} note tells. */
    static CardReadOutcome outcome(String note) {
        String word = note.substring(note.indexOf(' ') + 1);
        return switch (word) {
            case NO_CARD -> new CardReadOutcome.NoCard();
            case LIFT -> new CardReadOutcome.LiftAndRetry("as recorded");
            default -> new CardReadOutcome.ReaderFault(DeviceFault.of(Arrays.stream(DeviceFault.Kind.values()).filter(kind -> kind.name().equals(word)).findFirst()
                    .orElse(DeviceFault.Kind.OTHER), "as recorded"));
        };
    }
}

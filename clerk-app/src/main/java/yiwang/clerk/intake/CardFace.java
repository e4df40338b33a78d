package yiwang.clerk.intake;

import java.util.Optional;
import yiwang.device.api.CardPicture;
import yiwang.device.api.IdentityCard;
import yiwang.sync.domain.person.Applicant;

/** The photo of the card that was laid down last, with the number of its holder: never shown beside anybody else's name. */
record CardFace(String number, CardPicture picture) {

    static Optional<CardFace> of(IdentityCard card) {
        return card.picture().map(picture -> new CardFace(card.holderNumber(), picture));
    }

    boolean belongsTo(Applicant who) {
        return who.idNumber().equals(number);
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "CardFace[" + picture + "]";
    }
}

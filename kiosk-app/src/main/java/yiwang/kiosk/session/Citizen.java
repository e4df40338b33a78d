package yiwang.kiosk.session;

import java.util.Arrays;
import yiwang.device.api.IdentityCard;
import yiwang.sync.domain.person.Masking;

/**
 * Who stands at the kiosk: the name, to be greeted by, and the number, to look up cases by. Nothing else is taken from
 * the card; its photo is erased as soon as it has been read. Kept as characters that can be overwritten.
 */
public final class Citizen {

    private final char[] maskedName;
    private final char[] number;

    private Citizen(char[] maskedName, char[] number) {
        this.maskedName = maskedName;
        this.number = number;
    }

    /** Takes what is needed and erases the photo in the card. */
    public static Citizen of(IdentityCard card) {
        Citizen citizen = new Citizen(Masking.name(card.holderName()).toCharArray(), card.holderNumber().toCharArray());
        card.erasePhoto();
        return citizen;
    }

    /** 王*兰. */
    public String maskedName() {
        return new String(maskedName);
    }

    public String number() {
        return new String(number);
    }

    /** Overwrites what is held. */
    public void wipe() {
        Arrays.fill(maskedName, '\0');
        Arrays.fill(number, '\0');
    }

    public boolean wiped() {
        return new String(number).chars().allMatch(c -> c == 0) && new String(maskedName).chars().allMatch(c -> c == 0);
    }

    @Override
    public String toString() {
        return "Citizen[masked]";
    }
}

package yiwang.device.spi.recording;

/** Somebody's word that a recording may hold persons as they are. Stands in the file's head. @param who agreed; @param why it is needed */
public record Consent(String who, String why) {

    public Consent {
        if (who == null || who.isBlank() || why == null || why.isBlank() || (who + why).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a consent says who agreed and why, each on one line");
        }
    }

    /** @throws IllegalArgumentException with a sentence for people unless written {@code WHO: WHY} */
    public static Consent parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a consent is written WHO: WHY");
        }
        return new Consent(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
        return who + ": " + why;
    }
}

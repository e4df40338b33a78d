package yiwang.device.spi.card;

import java.util.Optional;

/** Rebuilds the 15-character number of the 2017 card from what a 2023 card keeps of it. For information only. */
final class EarlierNumber {

    private EarlierNumber() { }

    /**
     * @param country  three letters
     * @param number   the 18-digit number of the 2023 card
     * @param link     city code (2 digits) and sequence (1 digit); blank when there was no earlier card
     */
    static Optional<String> rebuild(String country, String number, String link) {
        if (!country.matches("[A-Z]{3}") || !number.matches("\\d{17}[\\dXx]") || !link.matches("\\d{3}")) {
            return Optional.empty();
        }
        String body = country + number.substring(1, 3) + link.substring(0, 2) + number.substring(8, 14) + link.charAt(2);
        return Optional.of(body + ForeignerNumber2017.checkDigit(body));
    }
}

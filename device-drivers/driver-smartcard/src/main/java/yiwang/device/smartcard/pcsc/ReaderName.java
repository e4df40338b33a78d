package yiwang.device.smartcard.pcsc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of the readers that are there a written name means. The service puts two numbers behind every name, reader and
 * slot, and counts readers as they are plugged in; whoever wrote the name without them means the only reader so called.
 */
final class ReaderName {

    private static final Pattern NUMBERS = Pattern.compile(" [0-9A-F]{2} [0-9A-F]{2}$");

    private ReaderName() { }

    /** Empty when none fits, or more than one. */
    static Optional<String> choose(String wanted, List<String> there) {
        if (there.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<String> fitting = there.stream().filter(name -> withoutNumbers(name).equals(wanted)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    static String withoutNumbers(String name) {
        return NUMBERS.matcher(name).replaceFirst("");
    }

    /** Why nothing was chosen, for the phone call. */
    static String explain(String wanted, List<String> there) {
        return "no single reader '" + wanted + "'; there are: " + (there.isEmpty() ? "none" : String.join(", ", there));
    }
}

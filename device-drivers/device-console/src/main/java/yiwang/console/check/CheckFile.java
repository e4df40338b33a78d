package yiwang.console.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A kept sheet as it lies in its file. @param content what the seal covers */
public record CheckFile(String content, String seal) {

    static final String SEAL = "seal\t";
    private static final String FIRST = "yiwang-device-check 1\n";

    /** Empty when the text is no sheet at all. Never throws. */
    public static Optional<CheckFile> of(String text) {
        int at = text.lastIndexOf("\n" + SEAL);
        if (!text.startsWith(FIRST) || at < 0) {
            return Optional.empty();
        }
        return Optional.of(new CheckFile(text.substring(0, at + 1), text.substring(at + 1 + SEAL.length()).strip()));
    }

    /** Value of the line of this name; empty when there is none. */
    public String field(String name) {
        return content.lines().filter(line -> line.startsWith(name + "\t")).map(line -> line.substring(name.length() + 1)).findFirst().orElse("");
    }

    public boolean sealedBy(CheckSigner signer) {
        return field("method").equals(signer.method()) && signer.fits(bytes(), seal);
    }

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it is the sheet of this number behind the one with that seal. */
    boolean follows(int number, String previous) {
        return content.contains("\nnumber\t" + number + "\n") && content.endsWith("\nprevious\t" + previous + "\n");
    }
}

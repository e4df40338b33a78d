package yiwang.console.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.device.runtime.AtomicFile;

/**
 * The signed sheets of a station: {@code device-checks/NNNNNN.check} is what was signed with its seal as the last line,
 * {@code NNNNNN.pdf} its paper. Each sheet names the seal of the one before.
 */
public final class CheckArchive {

    private static final CheckSigner UNSIGNED = new ChainSigner();

    private final Path folder;
    private final CheckSigner signer;
    private final CheckPaper paper;

    /** @param folder {@code device-checks} of the station's data folder */
    public CheckArchive(Path folder, CheckSigner signer, CheckPaper paper) {
        this.folder = folder;
        this.signer = signer;
        this.paper = paper;
    }

    /** Numbers, seals and keeps a check. @throws IOException when it could not be kept: then there is no such sheet */
    public synchronized SignedSheet keep(String station, String who, Instant begun, Instant ended, List<CheckLine> lines) throws IOException {
        List<Path> before = sheets();
        String previous = before.isEmpty() ? "-" : seal(before.getLast()).orElse("-");
        int number = before.isEmpty() ? 1 : number(before.getLast()) + 1;
        CheckSheet sheet = new CheckSheet(number, station, who, begun, ended, lines, signer.method(), previous);
        String seal = signer.sign(sheet.content());
        Path pdf = folder.resolve("%06d.pdf".formatted(number));
        Files.createDirectories(folder);
        Files.write(pdf, paper.of(sheet, seal));
        AtomicFile.write(folder.resolve("%06d.check".formatted(number)),
                Stream.concat(new String(sheet.content(), StandardCharsets.UTF_8).lines(), Stream.of(CheckFile.SEAL + seal)).toList());
        return new SignedSheet(sheet, seal, pdf);
    }

    /** Number of the first sheet whose seal does not hold or that does not follow the one before; empty when the whole chain holds. */
    public synchronized Optional<Integer> broken() throws IOException {
        String previous = "-";
        int expected = 1;
        boolean signed = false;
        for (Path file : sheets()) {
            Optional<CheckFile> sheet = number(file) == expected ? CheckFile.of(Files.readString(file)) : Optional.empty();
            // Sheets of the time before the machine had a key stand; after the first signed one there are none without.
            boolean ours = sheet.filter(one -> one.sealedBy(signer)).isPresent();
            signed |= ours;
            if (sheet.isEmpty() || !sheet.get().follows(expected, previous) || !ours && (signed || !sheet.get().sealedBy(UNSIGNED))) {
                return Optional.of(expected);
            }
            previous = sheet.get().seal();
            expected++;
        }
        return Optional.empty();
    }

    public synchronized Optional<CheckSummary> last() throws IOException {
        List<Path> all = sheets();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(all.getLast());
        int wrong = (int) lines.stream().filter(line -> line.startsWith("device\t"))
                .filter(line -> line.contains("\tFAILED\t") || line.contains("\tPASSED_OVER\t") || line.contains("\tNOT_FINISHED\t")).count();
        try {
            return Optional.of(new CheckSummary(number(all.getLast()), Instant.parse(field(lines, "ended")), field(lines, "who"), wrong, broken().isEmpty(),
                    folder.resolve("%06d.pdf".formatted(number(all.getLast())))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name + "\t")).map(line -> line.substring(name.length() + 1)).findFirst().orElse("");
    }

    private static Optional<String> seal(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(CheckFile.SEAL)).map(line -> line.substring(CheckFile.SEAL.length())).findFirst();
    }

    private List<Path> sheets() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{6}\\.check")).sorted().toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(0, 6));
    }
}

package yiwang.console.check;

import java.nio.file.Path;
import yiwang.console.trial.Verdict;

/** A sheet with its seal. @param pdf where its paper lies */
public record SignedSheet(CheckSheet sheet, String seal, Path pdf) {

    /** Whether every device passed. */
    public boolean allWell() {
        return sheet.lines().stream().allMatch(line -> line.verdict().filter(v -> v == Verdict.PASSED || v == Verdict.LOOK).isPresent());
    }

    /** For people to compare: the first characters of the seal. */
    public String shortSeal() {
        return seal.substring(0, Math.min(16, seal.length()));
    }
}

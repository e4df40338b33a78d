package yiwang.demo;

import java.util.List;

/** Prints steps as a table whose columns stand straight although Han characters are twice as wide. */
public final class StepTable {

    private StepTable() { }

    public static String of(List<Step> steps) {
        int names = steps.stream().mapToInt(s -> width(s.name())).max().orElse(0);
        int results = steps.stream().mapToInt(s -> width(s.result())).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.done() ? "  ✓  " : "  ✗  ").append(padded(step.name(), names)).append("  ")
                    .append(padded(step.result(), results)).append("  ").append(step.place()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - width(text));
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}

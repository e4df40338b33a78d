package yiwang.device.spi.recording;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A page image or a document in a recording (see {@link PaperMask}).
 *
 * @param what     the words behind {@code paper}
 * @param length   how many bytes it had
 * @param content  the bytes themselves, when somebody consented; empty when they were masked
 * @param before   what happened before it
 * @param after    what happened after it
 */
public record RecordedPaper(String what, long length, Optional<byte[]> content, List<RecordedStep> before, List<RecordedStep> after) {

    /** The first paper among these steps. */
    public static Optional<RecordedPaper> in(List<RecordedStep> steps) {
        int begin = 0;
        while (begin < steps.size() && !PaperMask.begun(steps.get(begin).note())) {
            begin++;
        }
        return begin == steps.size() ? Optional.empty() : Optional.of(from(steps, begin));
    }

    private static RecordedPaper from(List<RecordedStep> steps, int begin) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int end = begin + 1;
        while (end < steps.size() && !PaperMask.ended(steps.get(end).note())) {
            content.writeBytes(steps.get(end++).bytes());
        }
        Optional<Long> masked = end < steps.size() ? length(steps.get(end).note()) : Optional.empty();
        return new RecordedPaper(steps.get(begin).note().substring(PaperMask.BEGINS.length()), masked.orElse((long) content.size()),
                masked.isPresent() ? Optional.empty() : Optional.of(content.toByteArray()), steps.subList(0, begin), steps.subList(Math.min(end + 1, steps.size()), steps.size()));
    }

    private static Optional<Long> length(String note) {
        String[] words = note.substring(PaperMask.ENDS.length()).strip().split(" ");
        return words[0].matches("\\d{1,12}") ? Optional.of(Long.valueOf(words[0])) : Optional.empty();
    }
}

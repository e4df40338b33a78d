package yiwang.device.spi.recording;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;

/** A recording as lines of text. */
final class RecordingText {

    private static final String FIRST = "yiwang-recording 1";
    private static final String END_OF_HEAD = "---";
    private static final String MASKED = "masked";
    private static final String RAW = "raw";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern STEP = Pattern.compile("(\\d{1,12})\\.(\\d{6}) ([<>!]) (.*)");

    private RecordingText() { }

    static List<String> head(RecordingHead head) {
        List<String> lines = new ArrayList<>(List.of(FIRST, "kind: " + head.kind(), "address: " + head.address(), "begun: " + head.begun(),
                "content: " + (head.masked() ? MASKED : RAW)));
        head.consent().ifPresent(consent -> lines.add("consent: " + consent));
        lines.add(END_OF_HEAD);
        return lines;
    }

    static String step(RecordedStep step) {
        return String.format("%d.%06d %c %s", step.at().toSeconds(), step.at().toNanosPart() / 1000, step.what().mark(),
                step.what() == RecordedStep.What.NOTED ? step.note() : HEX.formatHex(step.bytes()));
    }

    static Recording read(List<String> lines) {
        int end = lines.indexOf(END_OF_HEAD);
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST) || end < 0) {
            throw new IllegalArgumentException("not a recording: it begins with '" + FIRST + "' and its head ends with '" + END_OF_HEAD + "'");
        }
        List<RecordedStep> steps = new ArrayList<>();
        for (int i = end + 1; i < lines.size(); i++) {
            steps.add(step(lines.get(i), i + 1));
        }
        return new Recording(head(lines.subList(1, end)), steps);
    }

    private static RecordingHead head(List<String> lines) {
        Map<String, String> fields = new TreeMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, Math.max(colon, 0)), line.substring(colon + 1).strip());
        }
        Optional<Consent> consent = Optional.ofNullable(fields.get("consent")).map(Consent::parse);
        if (consent.isPresent() != RAW.equals(fields.get("content")) || consent.isEmpty() && !MASKED.equals(fields.get("content"))) {
            throw new IllegalArgumentException("a recording says 'content: masked', or 'content: raw' and whose consent");
        }
        try {
            return new RecordingHead(DeviceKind.valueOf(fields.getOrDefault("kind", "")), DeviceAddress.parse(fields.get("address")),
                    Instant.parse(fields.getOrDefault("begun", "")), consent);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the recording's head cannot be read: " + e.getMessage(), e);
        }
    }

    private static RecordedStep step(String line, int number) {
        Matcher matcher = STEP.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("line " + number + " of the recording cannot be read");
        }
        Duration at = Duration.ofSeconds(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)) * 1000);
        RecordedStep.What what = matcher.group(3).equals(">") ? RecordedStep.What.SENT : matcher.group(3).equals("<") ? RecordedStep.What.RECEIVED : RecordedStep.What.NOTED;
        try {
            return what == RecordedStep.What.NOTED ? new RecordedStep(at, what, new byte[0], matcher.group(4)) : new RecordedStep(at, what, HEX.parseHex(matcher.group(4)), "");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " of the recording cannot be read", e);
        }
    }
}

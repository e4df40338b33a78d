package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import yiwang.endtoend.Yiwang;
import yiwang.endtoend.Yiwang.Answer;

/** Those who bring cases: each marks the form, remembers what the program said, and at the end a checker of another language asks the centre for it. */
final class People {

    static final String MARK_FIELD = "紧急联系人";

    private final Path told;
    private final ObjectNode form;

    /** @param told where it is written down; @param example a form that is accepted */
    People(Path told, Path example) throws IOException {
        this.told = told;
        this.form = (ObjectNode) Yiwang.JSON.readTree(Files.readString(example));
    }

    /** A person comes: from now on the case may be at the centre, once. */
    Path begins(String mark, Path formFile) {
        write(Map.of("attempt", mark));
        try {
            return Files.writeString(formFile, form.deepCopy().put(MARK_FIELD, mark).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program said "accepted": from now on the case must be at the centre. */
    void hears(String mark, Answer answer, Path... scans) {
        JsonNode said = answer.only();
        hears(mark, said.get("case_id").asText(), said.get("receipt_no").asText(), Stream.of(scans).map(People::sha256).toList());
    }

    private void hears(String mark, String caseId, String receiptNo, List<String> sha256) {
        write(Map.of("told", mark, "case_id", caseId, "receipt_no", receiptNo, "sha256", sha256));
    }

    /** The independent checker's word over everything. @return what it counted */
    JsonNode allAreAtTheCentre(String gateway, String supervisor) {
        try {
            Process checker = new ProcessBuilder("python3", "checker/check.py", "--told", told.toString(), "--gateway", gateway, "--token=" + supervisor)
                    .redirectErrorStream(true).start();
            String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(checker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(checker.exitValue()).as(said).isZero();
            return Yiwang.JSON.readTree(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private synchronized void write(Map<String, ?> line) {
        try {
            Files.writeString(told, Yiwang.JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}

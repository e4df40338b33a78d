package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a day's use, files of the data folder tell nothing about anybody. */
@Timeout(120)
class NothingInClearTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));
    private static final String SCAN = "PLANTED-IN-A-SCAN-6222";

    @TempDir
    Path folder;

    @Test
    void no_planted_value_stands_in_any_file_of_the_data_folder() throws Exception {
        List<String> planted = List.of("阿依努尔·买买提", "990121198808060042", "望河镇柳湾村8号", "张小满", "13900005678", "示例农村商业银行", "6222000000001234", SCAN);
        try (Hall hall = Hall.open(folder)) {
            Path form = hall.form(folder);
            ObjectNode filled = (ObjectNode) Yiwang.JSON.readTree(Files.readString(form));
            filled.put("紧急联系人", "张小满 13900005678").put("银行/账号", "示例农村商业银行 6222000000001234");
            Examples.write(form, filled.toString().getBytes(StandardCharsets.UTF_8));
            Path person = Examples.person(folder, "阿依努尔·买买提", "990121198808060042", "示范省云川市青溪县望河镇柳湾村8号");
            Path scan = Examples.write(folder.resolve("张小满.pdf"), ("%PDF-1.4\n" + SCAN + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
            Object[] accept = hall.accepting(person, form, scan).toArray();

            String caseId = Yiwang.call(accept).only().get("case_id").asText();
            Yiwang.call("case", "paper", caseId, "--data", hall.station, "--kind", "acceptance", "--out", folder.resolve("受理.pdf")).only();
            assertThat(Yiwang.call("case", "list", "--data", hall.station, "--search", "买买提").lines()).hasSize(1);
            Yiwang.call("ticket", "take", "--data", hall.station, "--printer", "escpos:tcp:127.0.0.1:1").only();
            assertThat(hall.sync().exit()).isZero();
            Yiwang.killed(Duration.ofMillis(1_200), accept);

            assertThat(filesWith(hall.station, planted)).isEmpty();
            assertThat(filesWith(folder.resolve("form.json").getParent(), planted)).as("the search itself finds what is in clear").isNotEmpty();
        }
    }

    private static List<String> filesWith(Path root, List<String> planted) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).flatMap(file -> planted.stream()
                    .filter(value -> CHARSETS.stream().anyMatch(charset -> contains(file, value.getBytes(charset))))
                    .map(value -> root.relativize(file) + " holds " + value)).toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        String bytes = new String(read(file), StandardCharsets.ISO_8859_1);
        return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1)) || file.toString().contains(new String(wanted, StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

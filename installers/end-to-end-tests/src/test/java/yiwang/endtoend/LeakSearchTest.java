package yiwang.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that cannot find proves nothing: every form is planted, made in another way than the search makes it. */
class LeakSearchTest {

    private static final String NAME = "阿依努尔·买买提";

    @TempDir
    Path folder;

    @Test
    void a_planted_value_is_found_in_eight_encodings_wherever_it_stands() throws Exception {
        byte[] utf8 = NAME.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> leaks = new TreeMap<>(Map.of("utf-8", utf8, "utf-16le", NAME.getBytes(StandardCharsets.UTF_16LE), "utf-16be", NAME.getBytes(StandardCharsets.UTF_16BE),
                "gb18030", NAME.getBytes(Charset.forName("GB18030")), "gbk-hex", HexFormat.of().withUpperCase().formatHex(NAME.getBytes(Charset.forName("GBK"))).getBytes(StandardCharsets.US_ASCII),
                "percent", java.net.URLEncoder.encode("x=" + NAME, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII),
                "json", Yiwang.JSON.writer().with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(Map.of("n", NAME)).getBytes(StandardCharsets.US_ASCII)));
        for (int before = 0; before < 3; before++) {
            leaks.put("base64-" + before, Base64.getEncoder().encode(("x".repeat(before) + NAME + "behind").getBytes(StandardCharsets.UTF_8)));
        }
        LeakSearch search = new LeakSearch(List.of(NAME));
        Random noise = new Random(20261122);
        for (Map.Entry<String, byte[]> leak : leaks.entrySet()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            byte[] around = new byte[1000 + noise.nextInt(3)];
            noise.nextBytes(around);
            file.writeBytes(around);
            assertThat(search.in(file.toByteArray())).isEmpty();
            file.writeBytes(leak.getValue());
            file.writeBytes(around);
            Path planted = Files.write(Files.createDirectories(folder.resolve("deep/er")).resolve(leak.getKey()), file.toByteArray());
            assertThat(search.below(folder)).as(leak.getKey()).isNotEmpty().allSatisfy(found -> assertThat(found).contains(leak.getKey()));
            Files.delete(planted);
        }
        assertThat(search.below(folder)).isEmpty();
    }

    @Test
    void a_file_that_is_called_like_a_person_is_found() throws Exception {
        Files.createFile(folder.resolve(NAME + ".tmp"));
        assertThat(new LeakSearch(List.of(NAME)).below(folder)).isNotEmpty();
    }
}

package yiwang.endtoend.sheets;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of JSON for a program that knows nothing of ours. */
final class SheetLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = new ArrayList<>();

    void add(Map<String, Object> line) {
        try {
            lines.add(JSON.writeValueAsString(line));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path write(Path file) throws IOException {
        return Files.write(file, lines);
    }
}

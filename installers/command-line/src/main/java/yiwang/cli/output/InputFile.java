package yiwang.cli.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that the caller named; unreadable input ends the command with exit code 2. */
public final class InputFile {

    private static final long LARGEST_TEXT = 4L << 20;

    private InputFile() { }

    /** UTF-8 text of at most 4 MiB. */
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw new Stop(ExitCode.WRONG_CALL, "input_too_large", "文件太大，读不了：" + file);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Stop(ExitCode.WRONG_CALL, "input_not_utf8", "文件不是 UTF-8 编码：" + file);
        } catch (IOException e) {
            throw new Stop(ExitCode.WRONG_CALL, "input_unreadable", "文件读不出来，请检查路径和权限：" + file);
        }
    }
}

package yiwang.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that the caller named; unreadable input ends the command with exit code 2. */
public final class InputFile {

    private static final int LARGEST_TEXT = 4 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InputFile() { }

    /** UTF-8 text of at most 4 MiB, from a file or a pipe; the mark that some editors put before it is left away. */
    public static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw new Stop(ExitCode.WRONG_CALL, "input_too_large", "文件太大，读不了：" + file);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Stop(ExitCode.WRONG_CALL, "input_not_utf8", "文件不是 UTF-8 编码：" + file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /** A plain file that can be read: a pipe would be waited for without end, and could not be read a second time. */
    public static Path plain(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw unreadable(file);
        }
        return file;
    }

    public static Stop unreadable(Path file) {
        return new Stop(ExitCode.WRONG_CALL, "input_unreadable", "文件读不出来，请检查路径和权限：" + file);
    }
}

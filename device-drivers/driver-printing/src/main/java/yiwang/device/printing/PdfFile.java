package yiwang.device.printing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import yiwang.device.api.DeviceFault;

/** Looks at a document before anything of it is sent: a queue would take any bytes and print them as text. */
sealed interface PdfFile {

    record Usable(byte[] bytes) implements PdfFile { }

    record NotUsable(DeviceFault why) implements PdfFile { }

    int MAX_BYTES = 64 << 20;
    /** Readers look for the head and the tail in this many bytes. */
    int HEAD_AND_TAIL_BYTES = 1024;

    static PdfFile read(Path file) {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return notUsable("unreadable: " + e.getClass().getSimpleName());
        }
        return of(bytes);
    }

    static PdfFile of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return notUsable("too_large");
        }
        boolean head = ascii(bytes, 0, HEAD_AND_TAIL_BYTES).contains("%PDF-");
        boolean tail = ascii(bytes, bytes.length - HEAD_AND_TAIL_BYTES, bytes.length).contains("%%EOF");
        return head && tail ? new Usable(bytes) : notUsable(head ? "pdf_cut_off" : "not_a_pdf");
    }

    private static String ascii(byte[] bytes, int from, int to) {
        int start = Math.max(from, 0);
        return new String(bytes, start, Math.min(to, bytes.length) - start, StandardCharsets.ISO_8859_1);
    }

    private static PdfFile notUsable(String detail) {
        return new NotUsable(DeviceFault.of(DeviceFault.Kind.OTHER, detail));
    }
}

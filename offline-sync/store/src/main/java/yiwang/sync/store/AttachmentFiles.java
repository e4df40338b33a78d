package yiwang.sync.store;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import yiwang.sync.domain.port.StoreException;

/**
 * Ciphertexts of attachments as files {@code attachments/xx/...}, named by keyed tags. A file is written aside, encrypted as
 * it comes, and gets its name only when it is whole and on the disk.
 */
final class AttachmentFiles {

    static final String FOLDER = "attachments";

    private static final int PIECE = 64 * 1024;

    /** @param aside  whole, on the disk, and not yet in its place */
    record Written(Path aside, String sha256, long size) { }

    private final Path folder;
    private final Path asides;

    AttachmentFiles(Path dataFolder) {
        folder = dataFolder.resolve(FOLDER);
        asides = folder.resolve("new");
    }

    /** Removes what an earlier run left half written. */
    void sweep() throws IOException {
        if (Files.isDirectory(asides)) {
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(asides)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
        }
    }

    /**
     * Removes files that no row names: a crash came between file and row. Looks at a sixteenth of the folders a day, so that opening
     * stays quick, and at nothing of the last week, so that a database put back from yesterday's copy costs no scan.
     */
    void sweepOrphans(Instant now, Predicate<byte[]> known) throws IOException {
        Instant old = now.minus(Duration.ofDays(7));
        int digit = (int) Math.floorMod(now.getEpochSecond() / 86_400, 16L);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> slice = Files.newDirectoryStream(folder, "[0-9a-f]" + Integer.toHexString(digit))) {
            for (Path part : slice) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
                    for (Path file : files) {
                        String name = part.getFileName().toString() + file.getFileName();
                        if (name.matches("([0-9a-f]{2})+") && Files.getLastModifiedTime(file).toInstant().isBefore(old)
                                && !known.test(HexFormat.of().parseHex(name))) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
    }

    Written write(InputStream clear, StreamingAead key, byte[] place) {
        Path aside = asides.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(asides);
            return encrypt(clear, key, place, aside);
        } catch (IOException e) {
            drop(aside);
            throw StoreFault.of(e, folder.getParent());
        } catch (RuntimeException e) {
            drop(aside);
            throw e;
        }
    }

    private static Written encrypt(InputStream clear, StreamingAead key, byte[] place, Path aside) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream file = Files.newOutputStream(aside); OutputStream sealed = key.newEncryptingStream(file, place)) {
            byte[] piece = new byte[PIECE];
            for (int read = next(clear, piece); read >= 0; read = next(clear, piece)) {
                digest.update(piece, 0, read);
                sealed.write(piece, 0, read);
                size += read;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
        DurableFiles.force(aside);
        return new Written(aside, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static int next(InputStream clear, byte[] piece) {
        try {
            return clear.read(piece);
        } catch (IOException e) {
            throw new StoreException("attachment_unreadable", "附件读到一半中断，没有保存，请重新添加。", e);
        }
    }

    /** Gives a written file its name. */
    void publish(Path aside, byte[] tag) {
        Path file = file(tag);
        try {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectories(file.getParent());
                DurableFiles.forceFolder(folder);
                DurableFiles.forceFolder(folder.getParent());
            }
            DurableFiles.publish(aside, file);
        } catch (IOException e) {
            throw StoreFault.of(e, folder.getParent());
        }
    }

    void drop(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            aside.toFile().deleteOnExit();
        }
    }

    InputStream open(byte[] tag, StreamingAead key, byte[] place) {
        try {
            return new CheckedAttachment(key.newDecryptingStream(Files.newInputStream(file(tag)), place));
        } catch (NoSuchFileException | GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        } catch (IOException e) {
            throw StoreFault.diskFailing(e);
        }
    }

    private Path file(byte[] tag) {
        String name = HexFormat.of().formatHex(tag);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package yiwang.sync.contracts.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of PostgreSQL as the package installs them. @param user who runs them instead of root; empty = whoever runs the test */
record PostgresPrograms(Path bin, String user) {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String PACKAGE_USER = "postgres";
    private static final int SECONDS = 120;

    static PostgresPrograms find() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            throw new IOException("PostgreSQL is not installed: Debian's package is postgresql");
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            Path newest = versions.filter(v -> Files.isExecutable(v.resolve("bin/postgres")))
                    .max(Comparator.comparing(v -> Integer.parseInt(v.getFileName().toString()))).orElseThrow(() -> new IOException("no server in " + PACKAGES));
            return new PostgresPrograms(newest.resolve("bin"), System.getProperty("user.name").equals("root") ? PACKAGE_USER : "");
        }
    }

    /** A new folder that the user may write and others may not read. */
    Path ownFolder() throws IOException {
        Path folder = Files.createTempDirectory("yiwang-postgres");
        if (!user.isEmpty()) {
            UserPrincipal owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            Files.setOwner(folder, owner);
        }
        return folder;
    }

    List<String> asItsUser(String program, String... arguments) {
        List<String> call = new ArrayList<>();
        if (!user.isEmpty()) {
            call.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--init-groups"));
        }
        call.add(bin.resolve(program).toString());
        call.addAll(List.of(arguments));
        return call;
    }

    /** @return what it wrote. @throws IOException when it fails */
    String run(Path folder, String program, String... arguments) throws IOException {
        Path out = Files.createTempFile("postgres-program", ".txt");
        try {
            int code = wait(new ProcessBuilder(asItsUser(program, arguments)).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(out.toFile()).start());
            String said = Files.readString(out, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException(program + " ended with " + code + ": " + said);
            }
            return said.strip();
        } finally {
            Files.delete(out);
        }
    }

    int exit(Path folder, String program, String... arguments) throws IOException {
        return wait(new ProcessBuilder(asItsUser(program, arguments)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }

    void signal(String name, long pid) throws IOException {
        wait(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start());
    }

    void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static int wait(Process process) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("a program of PostgreSQL does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
    }
}

package yiwang.sync.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.store.StoreOpening.Refused;
import yiwang.sync.store.keeper.KeeperRefusal;
import yiwang.sync.store.keeper.KeyKeepers;

/** The steps to an open store. Everything that may refuse comes before anything that writes. */
final class StoreOpener {

    private static final long QUICKLY_CHECKED = 64L * 1024 * 1024;

    private final Path folder;
    private final Path database;
    private final Path keyFile;
    private final AttachmentFiles attachments;
    private final Clock clock;
    private final SqliteVersion sqlite;
    private final KeyKeepers keepers;

    StoreOpener(Path folder, Path keyFile, Clock clock) {
        this(folder, keyFile, clock, null, KeyKeepers.of(System.getenv()));
    }

    /** @param sqlite  the version to believe in; null = ask the library */
    StoreOpener(Path folder, Path keyFile, Clock clock, SqliteVersion sqlite) {
        this(folder, keyFile, clock, sqlite, KeyKeepers.none());
    }

    /** @param keepers who may guard the key */
    StoreOpener(Path folder, Path keyFile, Clock clock, SqliteVersion sqlite, KeyKeepers keepers) {
        this.keepers = keepers;
        this.folder = folder.toAbsolutePath();
        this.database = this.folder.resolve(StationDatabase.FILE);
        this.keyFile = keyFile.toAbsolutePath();
        this.attachments = new AttachmentFiles(this.folder);
        this.clock = clock;
        this.sqlite = sqlite;
    }

    StoreOpening open() {
        if (!Files.exists(folder)) {
            return StoreRefusal.notEnrolled();
        }
        return answering(() -> {
            Optional<Refused> refused = folderRefused().or(this::storeMissing);
            if (refused.isPresent()) {
                return refused.get();
            }
            Optional<StationLock> lock = StationLock.take(folder);
            return lock.isEmpty() ? inUse() : openLocked(lock.get());
        });
    }

    StoreOpening create() {
        return answering(() -> {
            Files.createDirectories(folder);
            Optional<Refused> refused = folderRefused();
            if (refused.isPresent()) {
                return refused.get();
            }
            Optional<StationLock> lock = StationLock.take(folder);
            if (lock.isEmpty()) {
                return inUse();
            }
            if (!Files.exists(database)) {
                try {
                    build();
                } catch (IOException | SQLException | GeneralSecurityException | RuntimeException e) {
                    lock.get().close();
                    throw e;
                }
            }
            return openLocked(lock.get());
        });
    }

    private void build() throws IOException, SQLException, GeneralSecurityException {
        if (!Files.exists(keyFile)) {
            Files.createDirectories(keyFile.getParent());
            StationKey.create(keyFile, keepers);
        }
        Vault vault = StationKey.read(keyFile, keepers);
        Path aside = folder.resolve(StationDatabase.FILE + ".new");
        Files.deleteIfExists(aside);
        try (Sql sql = StationDatabase.builder(aside)) {
            Schema.migrate(sql);
            new StationRepository(vault).writeKeyCheck(sql);
            sql.commit();
        }
        DurableFiles.force(aside);
        DurableFiles.publish(aside, database);
    }

    private StoreOpening openLocked(StationLock lock) throws IOException, SQLException, GeneralSecurityException {
        boolean opened = false;
        try {
            Optional<Refused> keyRefused = keyMissing();
            if (keyRefused.isPresent()) {
                return keyRefused.get();
            }
            Vault vault = StationKey.read(keyFile, keepers);
            Optional<Refused> refused = contentRefused(vault);
            if (refused.isEmpty()) {
                refused = noRoom();
            }
            if (refused.isPresent()) {
                return refused.get();
            }
            attachments.sweep();
            StoreOpening opening = openDatabase(vault, lock);
            opened = opening instanceof StoreOpening.Opened;
            return opening;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private StoreOpening openDatabase(Vault vault, StationLock lock) throws IOException, SQLException {
        boolean hadLog = hasLog();
        LogReserve.make(log());
        Sql writer = StationDatabase.writer(database);
        ReadPool readers = null;
        boolean opened = false;
        try {
            Optional<Refused> refused = databaseRefused(writer, vault);
            if (refused.isEmpty() && hadLog) {
                refused = pagesRefused(writer);
            }
            if (refused.isPresent()) {
                return refused.get();
            }
            migrate(writer);
            if (hadLog) {
                attachments.sweepOrphans(clock.instant(), tag -> AttachmentRepository.exists(writer, tag));
            }
            readers = StationDatabase.readers(database);
            EncryptedStationStore store = new EncryptedStationStore(folder, vault, clock, lock, writer, readers);
            lock.tellHolder();
            DiskReserve.keep(folder);
            opened = true;
            return new StoreOpening.Opened(store);
        } finally {
            if (!opened) {
                if (readers != null) {
                    readers.close();
                }
                writer.close();
            }
        }
    }

    private void migrate(Sql writer) throws SQLException, IOException {
        writer.commit();
        if (writer.number("PRAGMA user_version").orElse(0) == Schema.newest()) {
            return;
        }
        home(writer);
        SchemaBackup.make(database, Schema.newest());
        Schema.migrate(writer);
        home(writer);
    }

    private static void home(Sql writer) throws SQLException {
        writer.commit();
        writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        writer.commit();
    }

    private Optional<Refused> folderRefused() throws SQLException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            return Optional.of(StoreRefusal.unreadable());
        }
        SqliteVersion version = sqlite == null ? SqliteVersion.loaded() : sqlite;
        return version.sound() ? Optional.empty() : Optional.of(StoreRefusal.sqliteTooOld(version));
    }

    private Optional<Refused> storeMissing() {
        if (Files.exists(database)) {
            return Optional.empty();
        }
        return Optional.of(Files.exists(folder.resolve(AttachmentFiles.FOLDER)) ? StoreRefusal.damaged() : StoreRefusal.notEnrolled());
    }

    private Optional<Refused> keyMissing() {
        if (!Files.exists(keyFile)) {
            return Optional.of(StoreRefusal.keyMissing());
        }
        return Optional.empty();
    }

    /** On a full disk the reserve is given up, so that at least everything can be read. */
    private Optional<Refused> noRoom() throws IOException {
        return StoreFault.almostFull(folder) && !DiskReserve.release(folder) ? Optional.of(StoreRefusal.of(StoreFault.diskFull(null)))
                : Optional.empty();
    }

    /** Looks at the database file without touching it; what is only in its log is looked at after opening. */
    private Optional<Refused> contentRefused(Vault vault) throws IOException, SQLException {
        try (Sql sql = StationDatabase.glance(database)) {
            Optional<Refused> refused = databaseRefused(sql, vault);
            return refused.isPresent() || hasLog() ? refused : pagesRefused(sql);
        } catch (SQLException e) {
            if (hasLog()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean hasLog() throws IOException {
        return Files.exists(log()) && Files.size(log()) > 0;
    }

    private Path log() {
        return folder.resolve(StationDatabase.FILE + "-wal");
    }

    private Optional<Refused> databaseRefused(Sql sql, Vault vault) throws SQLException {
        long version = sql.number("PRAGMA user_version").orElse(0);
        if (version > Schema.newest()) {
            return Optional.of(StoreRefusal.newerSchema());
        }
        if (version == 0 || sql.number("PRAGMA application_id").orElse(0) != Schema.APPLICATION_ID) {
            return Optional.of(StoreRefusal.damaged());
        }
        return new StationRepository(vault).keyFits(sql) ? Optional.empty() : Optional.of(StoreRefusal.wrongKey());
    }

    /** Only together with its log, if there is one, is a database whole. A large one is checked page by page as it is read. */
    private Optional<Refused> pagesRefused(Sql sql) throws SQLException, IOException {
        boolean sound = Files.size(database) > QUICKLY_CHECKED
                || sql.first("PRAGMA quick_check(1)", row -> row.getString(1)).filter("ok"::equals).isPresent();
        return sound ? Optional.empty() : Optional.of(StoreRefusal.damaged());
    }

    private Refused inUse() throws IOException {
        return StoreRefusal.inUse(StationLock.holder(folder));
    }

    private interface Steps {
        StoreOpening take() throws IOException, SQLException, GeneralSecurityException;
    }

    private StoreOpening answering(Steps steps) {
        try {
            return steps.take();
        } catch (AccessDeniedException e) {
            return StoreRefusal.unreadable();
        } catch (IOException e) {
            return Files.isDirectory(folder) ? StoreRefusal.of(StoreFault.of(e, folder)) : StoreRefusal.unreadable();
        } catch (SQLException e) {
            return StoreRefusal.of(StoreFault.of(e));
        } catch (KeeperRefusal e) {
            return new Refused(e.code(), e.getMessage());
        } catch (GeneralSecurityException e) {
            return StoreRefusal.wrongKey();
        } catch (StoreException e) {
            return StoreRefusal.of(e);
        }
    }
}

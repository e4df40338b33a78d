package yiwang.sync.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import yiwang.sync.domain.port.StoreException;

/** What went wrong below, in words for people. */
final class StoreFault {

    private static final long ALMOST_FULL = 256 * 1024;

    private StoreFault() { }

    static StoreException of(SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode());
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF)) {
            case SQLITE_FULL -> diskFull(e);
            case SQLITE_IOERR -> code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE ? diskFull(e) : diskFailing(e);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> new StoreException("unreadable", "数据文件夹打不开或不能写入，内容没有保存。请检查文件夹权限。", e);
            default -> new StoreException("store_failed", "没有保存成功，请再试一次；仍不成功请联系管理员。", e);
        };
    }

    /** @param near a folder on the same disk */
    static StoreException of(IOException e, Path near) {
        return almostFull(near) || String.valueOf(e.getMessage()).contains("No space left") ? diskFull(e) : diskFailing(e);
    }

    static boolean almostFull(Path near) {
        File folder = near.toFile();
        return folder.getTotalSpace() > 0 && folder.getUsableSpace() < ALMOST_FULL;
    }

    static StoreException diskFull(Exception cause) {
        return new StoreException("disk_full", "磁盘已满，内容没有保存。请先腾出磁盘空间再试。", cause);
    }

    static StoreException diskFailing(Exception cause) {
        return new StoreException("disk_failing", "磁盘读写出错，未能确认已保存。请停止受理并重启程序，重启后先查一查这件是否已在列。", cause);
    }

    static StoreException damaged(Exception cause) {
        return new StoreException("store_damaged", "保存的内容已损坏或被改动，不能使用。请联系管理员。", cause);
    }

    /** Accepted cases may be in it that stand nowhere else. */
    static StoreException daybookDamaged(Exception cause) {
        return new StoreException("store_damaged", "受理日志（station.daybook）已损坏，其中可能有已受理但还没有入库的件。请停止受理，原样保留数据文件夹，联系管理员。",
                cause);
    }

    /** True when trying again later can help. */
    static boolean passing(SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF);
        return code == SQLiteErrorCode.SQLITE_BUSY || of(e).code().equals("disk_full");
    }

    /** Accepted cases are safe in the daybook, but cannot be shown before they are in the database. */
    static StoreException notPosted(SQLException cause) {
        return of(cause).code().equals("disk_full")
                ? new StoreException("disk_full", "磁盘已满：已受理的件都已安全记入受理日志，但暂时不能查看，也不能再受理。请先腾出磁盘空间。", cause)
                : new StoreException("store_busy", "已受理的件都已安全记入受理日志，但数据库正被占用，请稍后再试。", cause);
    }

    static StoreException onlyForReading() {
        return refused("disk_full", "磁盘已满，本机数据只能查看，不能再受理或保存。请先腾出磁盘空间，腾出后可以继续。");
    }

    static StoreException noRoomForBackup(long missing) {
        return refused("disk_full", "新版程序要先备份本机数据才能使用，磁盘空间还差 " + (missing / (1024 * 1024) + 1) + " MB。请先腾出磁盘空间再打开。");
    }

    static StoreException refused(String code, String sentence) {
        return new StoreException(code, sentence, null);
    }
}

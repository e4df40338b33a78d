package yiwang.sync.store;

import java.util.Optional;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.store.StoreOpening.Refused;

/** Why a store is not opened, in words for people. */
final class StoreRefusal {

    private StoreRefusal() { }

    static Refused of(StoreException e) {
        return new Refused(e.code(), e.getMessage());
    }

    static Refused notEnrolled() {
        return new Refused("not_enrolled", "本机还没有登记，请大厅管理员先登记。");
    }

    static Refused inUse(Optional<Long> pid) {
        String who = pid.map(id -> "（进程 " + id + "）").orElse("");
        return new Refused("in_use", "另一个程序" + who + "正在使用本机数据。请先关闭它，再试一次。");
    }

    static Refused sqliteTooOld(SqliteVersion version) {
        return new Refused("sqlite_too_old", "数据库组件版本过旧（" + version + "，至少需要 " + SqliteVersion.OLDEST_SOUND
                + "），为防止数据损坏不予打开。请安装新版程序。");
    }

    static Refused newerSchema() {
        return new Refused("newer_schema", "本机数据由更新版本的程序保存，这个版本不能打开。请安装新版程序。");
    }

    static Refused keyMissing() {
        return new Refused("key_missing", "找不到本机的密钥文件，数据打不开。请插入或恢复密钥文件后再试；不要重新登记。");
    }

    static Refused wrongKey() {
        return new Refused("wrong_key", "密钥文件与本机数据不相符，数据打不开，也没有改动。请换上原来的密钥文件。");
    }

    static Refused unreadable() {
        return new Refused("unreadable", "数据文件夹不存在、不是文件夹或没有读写权限。请检查后再试。");
    }

    static Refused damaged() {
        return of(StoreFault.damaged(null));
    }
}

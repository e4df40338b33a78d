package yiwang.cli.device.manage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;

/** The {@code --data} option of every command about a station's devices. */
final class DevicesFolder {

    /** Something to do with files that may not be there. */
    @FunctionalInterface
    interface Access<T> {
        T run(ProfileShelf shelf) throws IOException;
    }

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's data folder; its devices stand in devices.properties")
    private Path data;

    Path path() {
        return data;
    }

    Path history() {
        return data.resolve("device-history");
    }

    StationProfile profile() {
        return read(ProfileShelf::current);
    }

    DeviceBinding binding(StationProfile profile, DeviceSlot slot) {
        return profile.binding(slot).orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "device_unknown", "devices.properties 里没有登记这台设备：" + slot));
    }

    <T> T read(Access<T> access) {
        try {
            return access.run(new ProfileShelf(data, Clock.systemUTC()));
        } catch (NoSuchFileException e) {
            throw new Stop(ExitCode.WRONG_CALL, "profile_unknown", "没有这个设备方案，用 device profile list 看看有哪些。");
        } catch (IOException e) {
            throw new Stop(ExitCode.WRONG_CALL, "profile_unreadable", "设备方案读不出来，请检查文件夹和权限：" + data);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "profile_malformed", "设备方案写得不对：" + e.getMessage());
        }
    }

    void write(Access<Void> access) {
        try {
            access.run(new ProfileShelf(data, Clock.systemUTC()));
        } catch (IOException e) {
            throw new Stop(ExitCode.NOT_SAVED, "profile_unwritable", "设备方案写不进去，请检查文件夹、权限和磁盘：" + data);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "profile_malformed", "设备方案写得不对：" + e.getMessage());
        }
    }
}

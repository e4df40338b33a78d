package yiwang.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.cli.device.FaultSentence;
import yiwang.cli.device.OpenDevice;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;

/** What can be said of a station: its disk, store, clock, gateway line and bound devices. */
final class StationChecks {

    private static final long LITTLE = 2L << 30;
    private static final long TOO_LITTLE = 200L << 20;
    private static final Duration LINE = Duration.ofSeconds(5);
    private static final Duration FAR_OFF = Duration.ofMinutes(2);
    private static final Duration STATUS = Duration.ofSeconds(5);

    private final Path data;
    private final Clock clock;

    StationChecks(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>(List.of(disk()));
        switch (Stations.open(data, clock)) {
            case Opening.Open(Station station) -> {
                String gateway = station.identity().gatewayUrl();
                station.close();
                findings.add(Finding.ok("store", "可以打开。"));
                findings.addAll(line(gateway));
            }
            case Opening.Refused(Problem problem) when problem.code().equals("in_use") -> findings.add(Finding.ok("store", "正被另一个程序使用（例如柜台）。"));
            case Opening.Refused(Problem problem) -> findings.add(Finding.fail("store", problem.sentence(), "", ExitCode.NOT_SAVED));
        }
        key().ifPresent(findings::add);
        findings.addAll(devices());
        return findings;
    }

    /** Empty when there is no key: what that means has been said of the store. */
    private Optional<Finding> key() {
        try {
            return Optional.of(Stations.keyKeeper(data).map(keeper -> Finding.ok("key", "站点密钥由这台机器的 " + (keeper.equals("tpm2") ? "TPM 2.0 芯片" : keeper) + " 保管，硬盘换到别的机器上打不开。"))
                    .orElseGet(this::keyInFile));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Finding keyInFile() {
        Path file = data.resolve("station.key");
        String words = "站点密钥保管在文件 " + file + " 里（没有交给 TPM 2.0 芯片）。";
        try {
            boolean othersRead = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(right -> !right.name().startsWith("OWNER_"));
            return othersRead ? Finding.warn("key", words, "这个文件别的用户也能读，请运行 chmod 600 " + file + "。") : Finding.ok("key", words + "只有本用户能读。");
        } catch (IOException e) {
            return Finding.ok("key", words);
        }
    }

    private Finding disk() {
        Path folder = data.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        long free = folder.toFile().getUsableSpace();
        String words = "数据所在的磁盘还有 " + (free >> 20) + " MB。";
        return free == 0 ? Finding.warn("disk", "看不出磁盘还有多少空间。", "请用系统工具看一下。")
                : free < TOO_LITTLE ? Finding.fail("disk", words, "请马上腾出空间，不然新的办件存不下。", ExitCode.NOT_SAVED)
                : free < LITTLE ? Finding.warn("disk", words, "请准备清理。") : Finding.ok("disk", words);
    }

    private List<Finding> line(String gateway) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LINE).build()) {
            HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create(gateway + "/v1/openapi.json")).timeout(LINE).GET().build(), HttpResponse.BodyHandlers.discarding());
            List<Finding> findings = new ArrayList<>();
            findings.add(answer.statusCode() == 200 ? Finding.ok("gateway", gateway)
                    : Finding.fail("gateway", gateway + " 的应答不对（" + answer.statusCode() + "）。", "可能中间有要登录的网页，请打开浏览器看看，或者找网络管理员。", ExitCode.GATEWAY));
            answer.headers().firstValue("Date").flatMap(this::offset).map(this::clock).ifPresent(findings::add);
            return findings;
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.fail("gateway", "连不上 " + gateway + "。", "可以先离线办件；请检查网线和网络。", ExitCode.GATEWAY));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.warn("gateway", "没有查完。", "请再运行一次。"));
        }
    }

    private Optional<Duration> offset(String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(theirs, clock.instant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Finding clock(Duration ahead) {
        return ahead.abs().compareTo(FAR_OFF) < 0 ? Finding.ok("clock", "和网关的时间一致。")
                : Finding.warn("clock", "本机的时间比网关" + (ahead.isNegative() ? "慢 " : "快 ") + ahead.abs().toSeconds() + " 秒。", "请打开自动对时。");
    }

    private List<Finding> devices() {
        StationProfile profile;
        try {
            profile = new ProfileShelf(data, clock).current();
        } catch (IOException e) {
            return List.of(Finding.fail("device", "设备方案读不出来。", "请检查 devices.properties 的权限。", ExitCode.DEVICE));
        } catch (IllegalArgumentException e) {
            return List.of(Finding.fail("device", "设备方案写得不对：" + e.getMessage(), "请改好 devices.properties，或者用 device profile use 换回以前的。", ExitCode.DEVICE));
        }
        return profile.bindings().entrySet().stream().map(bound -> device(bound.getKey(), bound.getValue())).toList();
    }

    private static Finding device(DeviceSlot slot, DeviceBinding binding) {
        try (Device device = OpenDevice.of(slot, binding)) {
            DeviceStatus status = device.status(STATUS);
            String words = slot + " " + binding.address();
            return status.usable() && status.faults().isEmpty() ? Finding.ok("device", words)
                    : status.usable() ? Finding.warn("device", words, FaultSentence.of(status.faults().getFirst()))
                    : Finding.fail("device", words, status.faults().isEmpty() ? "请检查电源和连线。" : FaultSentence.of(status.faults().getFirst()), ExitCode.DEVICE);
        } catch (Stop stop) {
            return Finding.fail("device", slot + " " + binding.address(), stop.problems().getFirst().sentence(), ExitCode.DEVICE);
        }
    }
}

package yiwang.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import yiwang.cli.device.FaultSentence;
import yiwang.cli.output.ExitCode;
import yiwang.device.runtime.FinderShelf;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.PaperFonts;

/** What can be said of a machine before it is a station. */
final class MachineChecks {

    private static final int JDK = 25;
    private static final long ID_SECONDS = 5;

    private MachineChecks() { }

    static List<Finding> all() {
        List<Finding> findings = new ArrayList<>(List.of(jdk(), groups(), fonts()));
        findings.addAll(packages());
        FinderShelf.installed().bySource(FinderHints.NONE).forEach((source, outcome) -> findings.addAll(found(source, outcome)));
        return findings;
    }

    private static Finding jdk() {
        int version = Runtime.version().feature();
        return version >= JDK ? Finding.ok("jdk", "Java " + version)
                : Finding.fail("jdk", "Java " + version + "，版本太旧。", "请安装 JDK 25 或更新的版本。", ExitCode.DEVICE);
    }

    /** A program and the Debian package that brings it. */
    private static List<Finding> packages() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("lpr", "cups-bsd");
        wanted.put("pcscd", "pcscd");
        wanted.put("ffmpeg", "ffmpeg");
        return wanted.entrySet().stream().map(program -> onPath(program.getKey()) ? Finding.ok("package", program.getKey())
                : Finding.warn("package", "没有程序 " + program.getKey() + "，" + use(program.getKey()) + "用不了。", "请安装软件包 " + program.getValue() + "。")).toList();
    }

    private static String use(String program) {
        return switch (program) {
            case "lpr" -> "文档打印机";
            case "pcscd" -> "社保卡读卡器";
            default -> "高拍仪";
        };
    }

    private static boolean onPath(String program) {
        return Arrays.stream((System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Finding groups() {
        try {
            Process id = new ProcessBuilder("id", "-Gn").redirectErrorStream(true).start();
            String text = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!id.waitFor(ID_SECONDS, TimeUnit.SECONDS)) {
                id.destroyForcibly();
            }
            List<String> groups = List.of(text.strip().split("\\s+"));
            return groups.contains("dialout") || groups.contains("root") ? Finding.ok("groups", "可以用串口。")
                    : Finding.warn("groups", "这个用户不在 dialout 组里，打不开串口。", "请运行 sudo usermod -aG dialout 用户名，再重新登录。");
        } catch (IOException e) {
            return Finding.warn("groups", "看不到用户组。", "如果串口打不开，请检查权限。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.warn("groups", "没有查完。", "请再运行一次。");
        }
    }

    private static Finding fonts() {
        try {
            new PaperFonts().close();
            return Finding.ok("fonts", "打印用的字体齐全。");
        } catch (MissingFontException e) {
            return Finding.fail("fonts", "少一种字体，收件凭证打不出来。", "请安装软件包 " + e.debianPackage() + "。", ExitCode.DEVICE);
        }
    }

    /** Whom a finder asks, and what to do when nobody answers. */
    private static String daemon(String source) {
        return switch (source) {
            case "pcsc" -> "要读社保卡的话，请启动服务 pcscd。";
            case "queue", "ipp" -> "要用打印队列的话，请启动服务 cups。";
            case "sane" -> "要用扫描仪的话，请检查 saned 和它的地址。";
            case "escl" -> "要用网络扫描仪的话，请检查它的电源、网线和地址。";
            default -> "请检查电源、连线和权限。";
        };
    }

    private static List<Finding> found(String source, FindOutcome outcome) {
        List<Finding> findings = new ArrayList<>();
        for (DeviceCandidate candidate : outcome.candidates()) {
            findings.add(candidate.hindrance().map(fault -> Finding.warn("found", candidate.address() + " 现在打不开。", FaultSentence.of(fault)))
                    .orElseGet(() -> Finding.ok("found", candidate.address() + " " + candidate.title())));
        }
        if (outcome instanceof FindOutcome.LookedInVain(var why, var seen)) {
            findings.add(Finding.warn("found", source + " 没有查成（" + why.detail() + "）。", daemon(source)));
        }
        return findings;
    }
}

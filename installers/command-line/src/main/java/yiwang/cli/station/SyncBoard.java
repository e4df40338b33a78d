package yiwang.cli.station;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.client.Progress.FileProgress;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.sync.station.sync.SyncCase;
import yiwang.sync.station.sync.SyncOverview;

/**
 * What waits, why, since when and how long still: one look at a station's sync, for programs and for people.
 *
 * @param carried bytes of files under way that the gateway holds by now
 * @param left    how long it takes still; empty while nothing is known of the line
 * @param aside   the first cases that need a person
 * @param waiting the newest cases that wait, at most {@value #MOST}
 */
record SyncBoard(SyncStatus status, SyncOverview overview, List<FileProgress> files, long carried, Optional<Duration> left, List<SyncCase> aside,
                 List<SyncCase> waiting, ZoneId zone) {

    static final int MOST = 8;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    static SyncBoard of(Station station, DrainPace pace, ZoneId zone) {
        SyncStatus status = station.syncStatus();
        SyncOverview overview = station.syncDesk().overview();
        List<FileProgress> files = station.syncProgress().files();
        long carried = files.stream().mapToLong(FileProgress::carried).sum();
        long pending = Math.max(0, overview.pendingBytes() - carried);
        boolean moving = status.line() == SyncStatus.Line.ONLINE && pending > 0;
        Optional<Duration> measured = pace.left(pending, moving);
        Optional<Duration> left = !moving ? Optional.empty() : files.isEmpty() ? measured : station.syncProgress().left(pending).or(() -> measured);
        return new SyncBoard(status, overview, files, carried, left,
                overview.needsPerson() == 0 ? List.of() : station.syncDesk().cases(Standing.NEEDS_PERSON, MOST, 0),
                overview.notAtCentre() == 0 ? List.of() : station.syncDesk().cases(Standing.NOT_AT_CENTRE, MOST, 0), zone);
    }

    /** Nothing waits, and nothing is to be looked at. */
    boolean done() {
        return status.line() == SyncStatus.Line.ONLINE && status.sending() == 0 && status.pendingRecords() == 0 && status.pendingBytes() == 0
                && status.failures().isEmpty();
    }

    Map<String, Object> answer() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", status.line().name().toLowerCase(Locale.ROOT));
        line.put("since", status.since().toString());
        line.put("sending", status.sending());
        line.put("pending_records", status.pendingRecords());
        line.put("pending_bytes", status.pendingBytes());
        line.put("pending_cases", overview.notAtCentre());
        line.put("receipt_at", overview.receiptAt().map(Instant::toString).orElse(null));
        line.put("files", files.stream().map(f -> Map.of("case_id", f.caseId().toString(), "sha256", f.sha256(), "carried", f.carried(), "size", f.size())).toList());
        line.put("seconds_left", left.map(Duration::toSeconds).orElse(null));
        line.put("failures", SyncAnswers.failures(status.failures()));
        line.put("cases", waiting.stream().map(SyncBoard::answer).toList());
        line.put("needs_person", aside.stream().map(SyncBoard::answer).toList());
        return line;
    }

    /** The three truths, each when it came to be. */
    private static Map<String, Object> answer(SyncCase one) {
        CaseView view = one.view();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("case_id", view.file().caseId().toString());
        line.put("receipt_no", view.file().receiptNo());
        line.put("saved", view.saved().toString());
        line.put("sent", view.sent().map(Instant::toString).orElse(null));
        line.put("centre", view.centre().map(Instant::toString).orElse(null));
        line.put("waiting_bytes", one.waitingBytes());
        line.put("problem", one.trouble().map(trouble -> Map.of("code", trouble.code(), "sentence", trouble.sentence(), "who_acts", trouble.whoActs().code(),
                "repair", trouble.repair().name().toLowerCase(Locale.ROOT))).orElse(null));
        return line;
    }

    String sentence() {
        StringBuilder text = new StringBuilder(switch (status.line()) {
            case ONLINE -> "已连上中心（自 " + when(status.since()) + "）";
            case OFFLINE -> "未连上中心（自 " + when(status.since()) + "）";
            case UNKNOWN -> "正在连接中心";
        });
        text.append(overview.receiptAt().map(at -> "，最近一次中心签收 " + when(at)).orElse("，中心还没有签收过"));
        if (overview.notAtCentre() == 0 && overview.pendingBytes() == 0) {
            text.append("。全部已送达。");
        } else {
            text.append("。还有 ").append("%,d".formatted(overview.notAtCentre())).append(" 件、").append("%,d".formatted(overview.pendingRecords())).append(" 条记录、")
                    .append(bytes(overview.pendingBytes() - carried)).append("待送").append(left.map(time -> "，约需" + span(time)).orElse("")).append("。");
        }
        Map<String, Long> underWay = new HashMap<>();
        files.forEach(file -> underWay.put(file.sha256(), file.carried()));
        waiting.stream().filter(one -> one.trouble().isEmpty()).forEach(one -> line(text, row(one, underWay)));
        if (overview.notAtCentre() > waiting.size()) {
            line(text, "  ……以及另外 %,d 件".formatted(overview.notAtCentre() - waiting.size()));
        }
        aside.forEach(one -> one.trouble().ifPresent(trouble -> {
            line(text, row(one, underWay));
            line(text, "      要人处理（" + trouble.code() + "）：" + trouble.sentence());
            line(text, "      处理后：yiwang sync again --case " + one.view().file().caseId());
        }));
        for (SyncFailure failure : status.failures()) {
            line(text, "  " + failure.code() + "：" + failure.sentence() + failure.nextTry().map(next -> "下次重试 " + when(next) + "。").orElse(""));
        }
        return text.toString();
    }

    /** Filled = done, half = under way, empty = not yet, ! = needs a person: of this machine, of what was sent, of the centre. */
    private String row(SyncCase one, Map<String, Long> underWay) {
        CaseView view = one.view();
        boolean stopped = one.trouble().isPresent();
        String sent = view.sent().isPresent() && one.waiting().isEmpty() ? "●" : stopped ? "!" : view.sent().isPresent() ? "◐" : "○";
        String centre = view.centre().isPresent() ? "●" : stopped ? "!" : one.recordsReceived() ? "◐" : "○";
        String row = "  本机● 已发送" + sent + " 中心" + centre + "  " + view.file().receiptNo() + "  " + Masking.name(view.file().applicant().name()) + "  "
                + view.file().itemName() + "  " + when(view.saved()) + " 存好";
        long gone = one.attachmentBytes() - one.waiting().stream().mapToLong(upload -> rest(upload, underWay)).sum();
        return one.waiting().isEmpty() ? row : row + System.lineSeparator() + "      附件 " + bar(gone, one.attachmentBytes()) + " " + bytes(gone) + " / " + bytes(one.attachmentBytes());
    }

    private static long rest(PendingUpload upload, Map<String, Long> underWay) {
        return upload.size() - underWay.getOrDefault(upload.sha256(), 0L);
    }

    private static String bar(long done, long all) {
        int full = all == 0 ? 0 : (int) Math.clamp(done * 20 / all, 0, 20);
        return "[" + "█".repeat(full) + "░".repeat(20 - full) + "]";
    }

    private static void line(StringBuilder text, String line) {
        text.append(System.lineSeparator()).append(line);
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(zone));
    }

    static String bytes(long bytes) {
        return bytes < 1_000 ? bytes + " B" : bytes < 1_000_000 ? bytes / 1_000 + " KB" : "%.1f MB".formatted(bytes / 1e6);
    }

    static String span(Duration time) {
        return time.toSeconds() < 60 ? " " + Math.max(1, time.toSeconds()) + " 秒" : time.toMinutes() < 120 ? " " + time.toMinutes() + " 分钟" : " " + time.toHours() + " 小时";
    }
}

package yiwang.sync.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.casework.Refusal;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.queue.Ticket;

/** Cases of invented persons of demo province 99. */
final class SampleCases {

    static final String RECEIPT_NO = "L990121103205A12611240003K";
    static final Instant MORNING = Instant.parse("2026-11-24T01:42:00Z");
    static final LocalDate DUE = LocalDate.of(2026, 12, 8);

    private SampleCases() {
    }

    static Applicant person(String name) {
        return new Applicant(name, "111", "990121194203051226", "2", "01", "19420305", "青溪县望河镇柳湾村 12 号", "13800001234", "长期",
            Applicant.Source.CARD);
    }

    static List<CaseMaterial> materials(Way last) {
        return List.of(new CaseMaterial("M01", "居民身份证", Way.CARD, "读卡器读取，2026 年 11 月 24 日"),
            new CaseMaterial("M02", "户口簿", Way.TO_VERIFY, ""),
            new CaseMaterial("M03", "高龄津贴申请表", Way.FORM, "1 份"),
            new CaseMaterial("M04", "本人社保卡或银行卡", last, ""),
            new CaseMaterial("M05", "代办委托书和代办人身份证", Way.ATTACHED, "影像 3 页"));
    }

    static CaseFile file(CaseState state, String name, List<CaseMaterial> materials, List<Fault> faults) {
        List<CaseStep> history = new ArrayList<>();
        history.add(new CaseStep(CaseState.DRAFT, CaseState.RECEIVED, "receive", MORNING, "3017", ""));
        if (state != CaseState.RECEIVED) {
            history.add(new CaseStep(CaseState.RECEIVED, state, "decide", MORNING.plusSeconds(360), "3017", ""));
        }
        boolean running = state == CaseState.ACCEPTED || state == CaseState.TOLERANCE;
        return new CaseFile(UUID.fromString("01934f6a-0000-7000-8000-000000000003"), RECEIPT_NO, "", history.size(),
            "119901219900010013499051100200101", "高龄老人津贴给付", "青溪县民政局", "119901219900010013", "2026.11", true, state,
            person(name), Optional.of(person("李建国")), "{}", materials, List.of(), faults, MORNING,
            running ? Optional.of(DUE) : Optional.empty(), state == CaseState.TOLERANCE ? Optional.of(DUE.minusDays(1)) : Optional.empty(),
            state == CaseState.CORRECTION ? Optional.of(DUE) : Optional.empty(), "7K3M9Q", "3017", "3 号窗口", "青溪县政务服务中心", history);
    }

    static CaseFile received() {
        return file(CaseState.RECEIVED, "王桂兰", materials(Way.MISSING), List.of());
    }

    static CaseFile accepted() {
        return file(CaseState.ACCEPTED, "赵𬭎", materials(Way.ATTACHED), List.of());
    }

    /** Decided on the spot, once there is a line. */
    static CaseFile acceptedWithoutALine() {
        CaseFile f = file(CaseState.ACCEPTED, "王桂兰", materials(Way.ATTACHED), List.of());
        return new CaseFile(f.caseId(), f.receiptNo(), f.caseNo(), f.version(), f.handleCode(), f.itemName(), f.body(), f.bodyCode(), f.catalogueVersion(), f.sample(),
            f.state(), f.applicant(), f.agent(), f.form(), f.materials(), f.attachments(), f.faults(), f.acceptedAt(), Optional.empty(), f.toleranceDue(),
            f.correctionDue(), f.queryCode(), f.officer(), f.window(), f.hall(), f.history());
    }

    static CaseFile tolerated() {
        return file(CaseState.TOLERANCE, "阿依努尔·买买提", materials(Way.DEFERRED), List.of());
    }

    static CaseFile toCorrect() {
        return file(CaseState.CORRECTION, "王桂兰", materials(Way.MISSING), List.of(
            new Fault("M05", "身份证号码处反光，第 3 页看不清。", "请重新拍照，18 位号码要看得清。"),
            new Fault("M04", "没有带来。", "请补交王桂兰本人的社保卡或银行卡正面照片 1 份。卡面姓名和卡号要看得清，不需要复印件。"),
            new Fault("", "“委托书到期”一格的日期和委托书不一致。", "请确认后改正，可以在手机上改。")));
    }

    static CaseFile refused() {
        CaseFile file = file(CaseState.REFUSED, "阿依努尔·买买提", materials(Way.ATTACHED), List.of());
        return withLastNote(file, new Refusal("户籍和居住地都不在青溪县，高龄老人津贴由户籍所在地办理。", "青河县政务服务中心二楼民政窗口（电话 0999-5550123）").note());
    }

    private static CaseFile withLastNote(CaseFile f, String note) {
        List<CaseStep> history = new ArrayList<>(f.history());
        CaseStep last = history.removeLast();
        history.add(new CaseStep(last.from(), last.to(), last.event(), last.time(), last.actor(), note));
        return new CaseFile(f.caseId(), f.receiptNo(), f.caseNo(), f.version(), f.handleCode(), f.itemName(), f.body(), f.bodyCode(), f.catalogueVersion(), f.sample(),
            f.state(), f.applicant(), f.agent(), f.form(), f.materials(), f.attachments(), f.faults(), f.acceptedAt(), f.promisedDue(), f.toleranceDue(),
            f.correctionDue(), f.queryCode(), f.officer(), f.window(), f.hall(), history);
    }

    static CaseFile withMaterials(CaseState state, int count) {
        List<CaseMaterial> all = new ArrayList<>();
        Way[] ways = Way.values();
        for (int i = 1; i <= count; i++) {
            all.add(new CaseMaterial(String.format("M%02d", i), "第" + i + "项：" + "林木采伐伐区调查设计材料及四至图".repeat(1 + i % 3),
                ways[i % ways.length], i % 4 == 0 ? "原件已看，复印件 2 份，另附小班位置图" : ""));
        }
        return file(state, "李建国", all, List.of());
    }

    /** Everything that may be empty is. */
    static CaseFile bare() {
        return new CaseFile(UUID.fromString("01934f6a-0000-7000-8000-000000000004"), RECEIPT_NO, "", 1, "", "社会保险参保证明查询打印", "",
            "", "2026.11", false, CaseState.RECEIVED, new Applicant("张小满", "", "", "", "", "", "", "", "", Applicant.Source.ENTERED),
            Optional.empty(), "", List.of(), List.of(), List.of(), MORNING, Optional.empty(), Optional.empty(), Optional.empty(), "",
            "", "", "", List.of());
    }

    static Ticket ticket() {
        return new Ticket(UUID.fromString("01934f6a-0000-7000-8000-0000000000a1"), "A012", "A", LocalDate.of(2026, 11, 24), MORNING, 12, "pending");
    }
}

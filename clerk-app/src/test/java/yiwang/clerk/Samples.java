package yiwang.clerk;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.catalogue.CaseKind;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.catalogue.MaterialSource;
import yiwang.sync.domain.catalogue.Necessity;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.time.WorkingCalendar;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.CaseView;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;

/** Invented persons and an item like the sample catalogue's D13. */
public final class Samples {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Tuesday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = TODAY.atTime(9, 42).atZone(ZONE).toInstant();
    public static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Set.of(), Set.of());
    public static final String CODE = "119901219900010013499051100200101";

    private Samples() { }

    public static Applicant wangGuilan() {
        return new Applicant("王桂兰", "111", "990121194203150020", "2", "01", "19420315", "云川市青溪县望河镇柳湾村", "", "长期", Applicant.Source.CARD);
    }

    public static Item allowance() {
        return new Item("D13", CODE, CODE.substring(0, 31), "990511002001", "高龄老人津贴给付", "gllrjtgf", List.of("高龄补贴"), "青溪县民政局",
                "119901219900010013", "05 行政给付", "自然人", CaseKind.PROMISED, 30, 10, "", 10, 0, "none", "补贴发放", "本县户籍, 年满80周岁",
                "村初核 -> 乡镇审核 -> 县确认 -> 次月发放", "", "yes",
                List.of(material("M01", "居民身份证", Necessity.REQUIRED, Set.of(MaterialSource.CARD, MaterialSource.LICENCE), false),
                        material("M02", "户口簿", Necessity.REQUIRED, Set.of(MaterialSource.LICENCE, MaterialSource.SHARE), false),
                        material("M03", "高龄津贴申请表", Necessity.REQUIRED, Set.of(MaterialSource.FORM), false),
                        material("M04", "本人社保卡/银行卡", Necessity.REQUIRED, Set.of(MaterialSource.SCAN), true)),
                "{}", Optional.empty());
    }

    public static MaterialRequirement material(String code, String name, Necessity necessity, Set<MaterialSource> sources, boolean tolerable) {
        return new MaterialRequirement(code, name, necessity, "", sources, tolerable, "");
    }

    public static Catalogue catalogue() {
        return new Catalogue("2026-11", true, List.of(allowance()), WEEKDAYS);
    }

    public static FormLayout form() {
        return new FormLayout(List.of(new FormLayout.Section("老人", List.of(
                field("elder", "老人", FormField.Type.TEXT, "王桂兰", "applicant.name"),
                field("birth", "出生日期", FormField.Type.DATE, "1942-03-15", "applicant.birth"),
                field("contact", "紧急联系人", FormField.Type.TEXT, "李建国", ""),
                field("copies", "份数", FormField.Type.INTEGER, "1", ""),
                field("insured", "已参保", FormField.Type.YES_NO, "true", ""),
                field("family", "家庭成员", FormField.Type.ROWS, "", "")))));
    }

    public static FormField field(String name, String title, FormField.Type type, String example, String prefill) {
        return new FormField(name, title, type, true, List.of(), example, prefill, 4, "", List.of());
    }

    public static CaseReview review(CaseMaterial.Way bankCard) {
        boolean whole = bankCard == CaseMaterial.Way.ATTACHED;
        boolean tolerant = bankCard == CaseMaterial.Way.DEFERRED;
        return new CaseReview(List.of(new CaseMaterial("M01", "居民身份证", CaseMaterial.Way.CARD, ""),
                new CaseMaterial("M02", "户口簿", CaseMaterial.Way.TO_VERIFY, ""),
                new CaseMaterial("M03", "高龄津贴申请表", CaseMaterial.Way.FORM, ""),
                new CaseMaterial("M04", "本人社保卡/银行卡", bankCard, "")), List.of(), List.of(), Map.of(),
                whole ? CaseReview.Outcome.ACCEPT : tolerant ? CaseReview.Outcome.ACCEPT_TOLERANT : CaseReview.Outcome.CORRECT,
                Optional.of(TODAY.plusDays(14)), Optional.of(TODAY.plusDays(14)));
    }

    /** A page with something written on it, as a camera would bring it. */
    public static Path page(Path file) throws IOException {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        for (int line = 0; line < 30; line++) {
            pen.fillRect(150, 150 + line * 48, 300 + line * 17 % 600, 14);
        }
        pen.dispose();
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    public static CaseView view(CaseState state, LocalDate accepted, LocalDate due) {
        CaseFile file = new CaseFile(UUID.nameUUIDFromBytes((state + "" + accepted).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "L990121100201A12611240007S", "", 1, CODE, "高龄老人津贴给付", "青溪县民政局", "119901219900010013", "2026-11", true, state,
                wangGuilan(), Optional.empty(), "{}", List.of(), List.of(), List.of(), accepted.atTime(9, 0).atZone(ZONE).toInstant(),
                Optional.ofNullable(due), Optional.empty(), Optional.empty(), "7K3M9Q", "3017", "3 号窗口", "青溪县政务服务中心", List.of());
        return new CaseView(file, state, NOW, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}

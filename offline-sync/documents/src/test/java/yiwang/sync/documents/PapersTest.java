package yiwang.sync.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.CaseMaterial.Way;
import yiwang.sync.domain.casework.CaseState;

class PapersTest extends WithFonts {

    @Test
    void a_refusal_says_why_where_to_go_and_how_to_contest_it() throws IOException {
        String text = ReadPaper.unbroken(papers.refusal(SampleCases.refused()));

        assertThat(text).contains("不予受理决定书", "理由：户籍和居住地都不在青溪县", "该去哪里办：青河县政务服务中心二楼民政窗口", "60日内申请行政复议", "6个月内向人民法院提起行政诉讼",
            "不予受理〔2026〕990121103205-A1-1124-0003号");
        assertThat(ReadPaper.unbroken(papers.refusal(SampleCases.bare()))).contains("决定不予受理").doesNotContain("理由：", "该去哪里办：");
    }

    @Test
    void what_was_accepted_without_a_line_promises_no_day() throws IOException {
        String text = ReadPaper.unbroken(papers.acceptance(SampleCases.acceptedWithoutALine()));
        assertThat(text).contains("承诺办结联网后即办", "这是即办件，受理的时候窗口没有联网：联网后马上办，今天不一定能办好。").doesNotContain("我们承诺在");
    }

    @Test
    void the_same_record_gives_the_same_bytes_from_other_fonts_too() throws Exception {
        Paper first = papers.acceptance(SampleCases.tolerated());
        papers.correction(SampleCases.toCorrect());
        Paper again = papers.acceptance(SampleCases.tolerated());
        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(first.sha256()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first.pdf())));
        try (PaperFonts fresh = new PaperFonts()) {
            assertThat(new Papers(fresh).acceptance(SampleCases.tolerated()).sha256()).isEqualTo(first.sha256());
        }
    }

    @Test
    void windows_that_print_at_the_same_moment_get_the_same_papers_as_alone() throws Exception {
        String alone = papers.acceptance(SampleCases.tolerated()).sha256();
        List<Callable<String>> windows = Collections.nCopies(24, () -> papers.acceptance(SampleCases.tolerated()).sha256());
        try (ExecutorService together = Executors.newFixedThreadPool(6)) {
            for (Future<String> paper : together.invokeAll(windows)) {
                assertThat(paper.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void a_warm_paper_takes_well_under_a_tenth_of_a_second_and_stays_small() {
        long[] nanos = new long[20];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            assertThat(papers.correction(SampleCases.toCorrect()).pdf().length).isLessThan(150_000);
            nanos[i] = System.nanoTime() - start;
        }
        assertThat(Arrays.stream(nanos).min().orElseThrow()).isLessThan(100_000_000);
    }

    @Test
    void a_paper_shows_the_full_name_and_never_the_whole_id_number() throws IOException {
        for (Paper paper : List.of(papers.receipt(SampleCases.received()), papers.acceptance(SampleCases.tolerated()),
            papers.correction(SampleCases.toCorrect()))) {
            assertThat(ReadPaper.text(paper)).contains("990121********1226").doesNotContain("990121194203051226").doesNotContain("19420305");
        }
        assertThat(ReadPaper.text(papers.receipt(SampleCases.received()))).contains("王桂兰（代办人：李建国）");
    }

    @Test
    void deferred_materials_bring_the_pledge_as_a_second_part() throws IOException {
        Paper paper = papers.acceptance(SampleCases.tolerated());
        assertThat(paper.pages()).isEqualTo(2);
        String pledge = ReadPaper.text(paper).split("=====")[1];
        assertThat(pledge).contains("容缺受理承诺书", "本人社保卡或银行卡", "事项目录（2026.11", "2026 年 12 月 7 日（星期一）前",
            "到期没有补齐", "承诺人签名", "代办人签名", "窗口经办人签名", "第 2 页，共 2 页").doesNotContain("户口簿");
        assertThat(ReadPaper.text(papers.acceptance(SampleCases.accepted()))).doesNotContain("容缺");
    }

    @Test
    void a_correction_notice_tells_everything_at_once_and_what_may_not_be_asked_again() throws IOException {
        String text = ReadPaper.unbroken(papers.correction(SampleCases.toCorrect()));
        assertThat(text).contains("下面3处需要补正", "代办委托书和代办人身份证", "身份证号码处反光", "没有带来", "申请表", "2026年12月8日（星期二）前",
            "不会再向您要：居民身份证、户口簿、高龄津贴申请表。除上面3处外，不再要求其他材料。", "7K3M9Q", "印章", "由中心加盖");
    }

    @Test
    void the_header_of_the_table_and_the_page_number_come_on_every_page() throws IOException {
        Paper paper = papers.receipt(SampleCases.withMaterials(CaseState.RECEIVED, 40));
        String[] pages = ReadPaper.text(paper).split("=====");
        assertThat(paper.pages()).isGreaterThanOrEqualTo(3);
        for (int i = 0; i < paper.pages(); i++) {
            assertThat(pages[i]).contains("第 " + (i + 1) + " 页，共 " + paper.pages() + " 页").contains("样例，非真实文书");
            if (pages[i].contains("林木采伐")) {
                assertThat(pages[i]).contains("怎样收的");
            }
        }
        for (int i = 1; i <= 40; i++) {
            assertThat(ReadPaper.unbroken(paper)).contains(i + "第" + i + "项：");
        }
    }

    @Test
    void a_real_case_carries_no_sample_mark_and_empty_fields_leave_no_label() throws IOException {
        String text = ReadPaper.text(papers.receipt(SampleCases.bare()));
        assertThat(text).contains("张小满").doesNotContain("样例").doesNotContain("代办人：").doesNotContain("查询码 ")
            .doesNotContain("事项编码").doesNotContain("null");
        for (Paper paper : List.of(papers.acceptance(SampleCases.bare()), papers.correction(SampleCases.bare()))) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(ReadPaper.text(paper)).doesNotContain("null");
        }
    }

    @Test
    void papers_are_dated_by_the_hall_not_by_universal_time() throws IOException {
        assertThat(ReadPaper.text(papers.receipt(SampleCases.received()))).contains("2026 年 11 月 24 日 09:42", "二〇二六年十一月二十四日");
    }

    @Test
    void a_ticket_says_number_group_and_how_many_wait() throws IOException {
        assertThat(ReadPaper.text(papers.ticket(SampleCases.ticket(), "青溪县政务服务中心", "综合受理"))).contains("A012", "综合受理",
            "前面还有 12 人", "青溪县政务服务中心", "2026 年 11 月 24 日 09:42").doesNotContain("样例");
        Paper longNames = papers.ticket(SampleCases.ticket(), "青溪县政务服务中心望河镇分中心".repeat(4), "企业开办与注销综合受理".repeat(5), true);
        assertThat(ReadPaper.unbroken(longNames)).contains("青溪县政务服务中心望河镇分中心".repeat(4), "样例");
        assertThat(ReadPaper.positions(longNames)).allSatisfy(p -> assertThat(p.getXDirAdj() + p.getWidthDirAdj()).isBetween(11f, 216f));
    }

    @Test
    void a_second_correction_is_numbered_as_such() throws IOException {
        var once = SampleCases.file(CaseState.CORRECTION, "王桂兰", SampleCases.materials(Way.MISSING), List.of());
        assertThat(ReadPaper.unbroken(papers.correction(once))).contains("补正〔2026〕990121103205-A1-1124-0003号").doesNotContain("号之2");
        assertThat(CaseWords.documentNumber(once, "补正", SampleCases.DUE, 2)).endsWith("0003 号之 2");
    }
}

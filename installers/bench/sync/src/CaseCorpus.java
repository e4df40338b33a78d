import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Case records as a hall writes them: Chinese words from short lists, numbers and hashes at random. About 1.3 kB each. */
final class CaseCorpus {

    static final String HANDLE_CODE = "11990121990001001340001110000001";
    private static final List<String> NAMES = List.of("王桂兰", "李建国", "赵𬭎", "阿依努尔·买买提", "张小满");
    private static final List<String> VILLAGES = List.of("柳湾村", "上河村", "槐树底村", "石桥村", "新民社区", "北关社区");

    private final Random random;

    CaseCorpus(Random random) {
        this.random = random;
    }

    String caseJson(UUID caseId, String receiptNo) {
        return """
                {"case_id":"%s","receipt_no":"%s","centre_no":"","version":1,"handle_code":"%s","item_name":"高龄老人津贴给付",\
                "body":"青溪县民政局","body_code":"119901219900010013","catalogue_version":"sample-2026.11","sample":true,"state":"ACCEPTED",\
                "applicant":{"name":"%s","card_type":"111","id_number":"990121%d%04d","sex_code":"%d","nation_code":"01","birth":"19420315",\
                "address":"青溪县望河镇%s%d组","phone":"139%08d","valid_to":"长期","source":"CARD"},\
                "form":"{\\"bank_name\\":\\"示例银行\\",\\"bank_account\\":\\"%019d\\",\\"living_alone\\":\\"%s\\",\\"contact\\":\\"%s\\"}",\
                "materials":[{"code":"M01","name":"户口簿","state":"PROVIDED"},{"code":"M02","name":"居民身份证","state":"PROVIDED"},{"code":"M03","name":"银行卡","state":"DEFERRED"}],\
                "attachments":[],"accepted_at":"2026-11-21T0%d:%02d:%02dZ","promised_due":"2026-12-21","pick_up_code":"%s","clerk":"%04d","window":"%d",\
                "hall":"青溪县政务服务中心","note":"%s"}""".formatted(caseId, receiptNo, HANDLE_CODE, pick(NAMES), 19300101 + random.nextInt(700_000),
                random.nextInt(10_000), 1 + random.nextInt(2), pick(VILLAGES), 1 + random.nextInt(12), random.nextInt(100_000_000),
                Math.abs(random.nextLong() % 1_000_000_000_000_000_000L), random.nextBoolean() ? "是" : "否", pick(NAMES), random.nextInt(9), random.nextInt(60), random.nextInt(60),
                Integer.toString(random.nextInt(1 << 30), 36).toUpperCase(java.util.Locale.ROOT), random.nextInt(40), 1 + random.nextInt(9),
                random.nextInt(4) == 0 ? "行动不便，由子女代为领取，已当面核对身份" : "");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

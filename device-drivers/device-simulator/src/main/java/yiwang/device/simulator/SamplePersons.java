package yiwang.device.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invented people of the demo province 99, which GB/T 2260 does not know; every check digit is valid. */
public final class SamplePersons {

    public static final SamplePerson WANG_GUILAN = resident("王桂兰", "2", "01", "990121194203150020", "示范省青溪县望河镇柳湾村12号", "20060401", "长期");

    /** Has moved: two additional addresses on the chip. */
    public static final SamplePerson LI_JIANGUO = new SamplePerson(
            resident("李建国", "1", "01", "990121197906080018", "示范省青溪县石门乡石门村3组8号", "20150310", "20350310").fields(),
            List.of("示范省青溪县城关街道东门社区6栋201室", "示范省青溪县望河镇上坝村21号"));

    /** A name character outside the basic plane: U+2CB4E. */
    public static final SamplePerson ZHAO_HONG = resident("赵𬭎", "1", "01", "990121199801010119", "示范省青溪县城关街道东门社区1栋102室", "20190822", "20290822");

    /** A separator in the name. */
    public static final SamplePerson AYNUR = resident("阿依努尔·买买提", "2", "05", "990121199105120242", "示范省青溪县城关街道东门社区9栋303室", "20180105", "20380105");

    public static final SamplePerson ZHANG_XIAOMAN = resident("张小满", "1", "11", "990121202506010030", "示范省青溪县望河镇上坝村5号", "20250701", "20300701");

    public static final SamplePerson HONG_KONG_RESIDENT = person(
            "type", "hk_mo_tw", "name", "陈示例", "sex_code", "1", "birth", "19900101", "address", "示范省云川市青溪县望河镇和平路2号",
            "id_number", "810000199001010019", "issuer", "示范省云川市公安局", "valid_from", "20210901", "valid_to", "20260901",
            "permit_number", "H12345678", "issue_count", "01");

    public static final SamplePerson FOREIGNER_2017 = person(
            "type", "foreign_2017", "name_en", "SAMPLE, AIGERIM", "sex_code", "2", "id_number", "KAZ990090123105", "nationality", "KAZ",
            "name_zh", "艾样例", "valid_from", "20180601", "valid_to", "20280531", "birth", "19901231", "card_version", "01",
            "authority_code", "9901");

    /** The same person with the new card; her English name needs both of its places. */
    public static final SamplePerson FOREIGNER_2023 = person(
            "type", "foreign_2023", "name_zh", "艾样例", "sex_code", "2", "renewal_count", "01", "birth", "19901231",
            "name_en", "SAMPLE, AIGERIM VERYLONGMIDDLENAME OFDEMO", "id_number", "999398199012310023", "valid_from", "20240301",
            "valid_to", "20340228", "nationality", "KAZ", "earlier_number", "KAZ990090123105");

    private SamplePersons() { }

    public static List<SamplePerson> all() {
        return List.of(WANG_GUILAN, LI_JIANGUO, ZHAO_HONG, AYNUR, ZHANG_XIAOMAN, HONG_KONG_RESIDENT, FOREIGNER_2017, FOREIGNER_2023);
    }

    /** The person's social security card. @param version  1.00, 2.00 or 3.00 */
    public static SamplePerson social(SamplePerson resident, String version) {
        Map<String, String> fields = new LinkedHashMap<>(resident.fields());
        fields.put("type", "social");
        fields.put("social_security_number", fields.remove("id_number"));
        fields.put("card_number", "Z99012345");
        fields.put("version", version);
        fields.put("valid_from", "20250701");
        fields.put("valid_to", "20350701");
        return new SamplePerson(fields, List.of());
    }

    private static SamplePerson resident(String name, String sex, String nation, String number, String address, String from, String to) {
        return person("type", "resident", "name", name, "sex_code", sex, "nation_code", nation, "birth", number.substring(6, 14),
                "address", address, "id_number", number, "issuer", "青溪县公安局", "valid_from", from, "valid_to", to);
    }

    private static SamplePerson person(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SamplePerson(fields, List.of());
    }
}

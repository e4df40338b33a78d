import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Case documents of about 1.6 kB, the same for every engine: a form of 40 fields of an invented person. */
final class CaseCorpus {

    private static final String[] FAMILY = {"王", "李", "张", "赵", "陈", "钱", "孙", "周"};
    private static final String[] GIVEN = {"桂兰", "建国", "小满", "𬭎", "秀英", "志强", "晓梅", "国栋"};

    private final byte[][] documents;

    CaseCorpus(int size) {
        documents = new byte[size][];
        for (int i = 0; i < size; i++) {
            documents[i] = document(i).getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] bytes(int number) {
        return documents[number];
    }

    static String name(int number) {
        return FAMILY[number % FAMILY.length] + GIVEN[number / FAMILY.length % GIVEN.length];
    }

    static String idNumber(int number) {
        return "990121" + (19_300_101 + number % 800_000) + "%04d".formatted(number % 10_000);
    }

    static String mobile(int number) {
        return "139%08d".formatted(number);
    }

    private static String document(int number) {
        Random random = new Random(number);
        StringBuilder form = new StringBuilder("{\"caseNo\":\"" + number + "\",\"applicant\":\"" + name(number) + "\",\"item\":\"最低生活保障\",\"form\":{");
        for (int field = 0; field < 40; field++) {
            form.append("\"field").append(field).append("\":\"材料说明").append(Long.toString(random.nextLong(), 36)).append("\",");
        }
        return form.append("\"end\":1}}").toString();
    }
}

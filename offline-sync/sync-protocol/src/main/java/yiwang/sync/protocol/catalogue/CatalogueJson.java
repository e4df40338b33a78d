package yiwang.sync.protocol.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.catalogue.ImportedText;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.check.ItemCode;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.WorkingCalendar;
import yiwang.sync.protocol.json.JsonFields;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/**
 * The catalogue package: JSON, UTF-8, snake_case. {@code schema_version, version, sample, calendar{holidays, make_up_days},
 * items[]}; each item with its guide, {@code materials[]} and {@code form_schema} (JSON Schema 2020-12). Unknown fields are
 * passed over; dates are YYYY-MM-DD.
 */
public final class CatalogueJson {

    public static final int SCHEMA_VERSION = 1;

    private static final String SAMPLE = "sample-catalogue.json";

    private CatalogueJson() { }

    /**
     * Problems: {@code catalogue_malformed}, {@code catalogue_newer}. Warnings: codes not as the standard says
     * ({@link ItemCode}), damaged guide texts ({@link ImportedText}).
     */
    public static Checked<Catalogue> read(byte[] packageBytes) {
        try {
            JsonFields fields = JsonFields.of(JsonText.readObject(packageBytes));
            if (fields.integer("schema_version") > SCHEMA_VERSION) {
                return Checked.unsound(Problem.of("catalogue_newer", "事项目录的格式比本程序新，请先升级本程序。"));
            }
            List<Item> items = fields.list("items", ItemJson::read);
            Set<String> codes = new HashSet<>();
            for (Item item : items) {
                if (!codes.add(item.handleCode())) {
                    throw new MalformedJsonException("handle_code " + item.handleCode() + " 重复");
                }
            }
            JsonFields calendar = fields.fields("calendar");
            return new Checked.Sound<>(new Catalogue(fields.text("version"), fields.yesNo("sample"), items,
                    new WorkingCalendar(Set.copyOf(calendar.dates("holidays")), Set.copyOf(calendar.dates("make_up_days")))),
                    items.stream().flatMap(CatalogueJson::warnings).toList());
        } catch (MalformedJsonException e) {
            return Checked.unsound(Problem.of("catalogue_malformed", "事项目录读不出来，请重新下载或联系管理员（" + e.getMessage() + "）。"));
        }
    }

    private static Stream<Problem> warnings(Item item) {
        return Stream.concat(ItemCode.problems(item.handleCode()).stream(), ImportedText.problems(item).stream());
    }

    public static byte[] write(Catalogue catalogue) {
        ObjectNode node = JsonText.object();
        node.put("schema_version", SCHEMA_VERSION).put("version", catalogue.version()).put("sample", catalogue.sample());
        ObjectNode calendar = node.putObject("calendar");
        ArrayNode holidays = calendar.putArray("holidays");
        catalogue.calendar().holidays().stream().sorted().forEach(day -> holidays.add(day.toString()));
        ArrayNode makeUpDays = calendar.putArray("make_up_days");
        catalogue.calendar().makeUpDays().stream().sorted().forEach(day -> makeUpDays.add(day.toString()));
        ArrayNode items = node.putArray("items");
        catalogue.items().forEach(item -> ItemJson.write(item, items.addObject()));
        return JsonText.bytes(node);
    }

    /** The sample package as a gateway hands it out: the 20 items of demo province 99, and D99 which has ended. */
    public static byte[] samplePackage() {
        try (InputStream in = CatalogueJson.class.getResourceAsStream(SAMPLE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Catalogue sample() {
        return read(samplePackage()).toOptional().orElseThrow();
    }
}

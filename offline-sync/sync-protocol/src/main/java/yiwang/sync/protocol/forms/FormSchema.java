package yiwang.sync.protocol.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.time.Clock;
import java.util.List;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

/**
 * The form of an item by its JSON Schema (2020-12, {@code format} asserted, our own formats {@code cn-id}, {@code cn-credit} and
 * {@code cn-id-or-credit}; {@code x-prefill}, {@code x-section}, {@code x-columns} are for the screen). Fetches nothing: a
 * schema that refers to an address is refused. Safe for many threads; making one costs milliseconds, so keep it with the item.
 */
public final class FormSchema {

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final ObjectNode schema;
    private final JsonSchema judge;
    private final FormSentences sentences;

    private FormSchema(ObjectNode schema, Clock clock) {
        this.schema = schema;
        this.judge = factory(clock).getSchema(schema, CONFIG);
        this.judge.initializeValidators();
        this.sentences = new FormSentences(schema);
    }

    /** @param clock today of it bounds births. @throws IllegalArgumentException when the catalogue's schema is none */
    public static FormSchema of(Item item, Clock clock) {
        return of(item.formSchema(), clock);
    }

    /** As {@link #of(Item, Clock)}. @param schemaJson JSON text */
    public static FormSchema of(String schemaJson, Clock clock) {
        try {
            return new FormSchema(JsonText.readObject(schemaJson), clock);
        } catch (MalformedJsonException | com.networknt.schema.JsonSchemaException e) {
            throw new IllegalArgumentException("not a form schema: " + e.getMessage(), e);
        }
    }

    /** Everything that is wrong: {@code form_not_json}, or one {@code form_invalid} a fault, {@code field} naming the property. Empty = sound. */
    public List<Problem> check(String formJson) {
        try {
            return judge.validate(JsonText.readObject(formJson)).stream().map(sentences::of).toList();
        } catch (MalformedJsonException e) {
            return List.of(Problem.of("form_not_json", "form", "表单内容读不出来，请检查文件（" + e.getMessage() + "）。"));
        }
    }

    public FormLayout layout() {
        return FormLayoutReader.read(schema);
    }

    /** A sound form made of every property's first example, as JSON text. */
    public String example() {
        ObjectNode form = JsonText.object();
        schema.path("properties").properties().forEach(property ->
                form.set(property.getKey(), property.getValue().path("examples").path(0).deepCopy()));
        return JsonText.text(form);
    }

    private static JsonSchemaFactory factory(Clock clock) {
        JsonMetaSchema standard = JsonMetaSchema.getV202012();
        JsonMetaSchema ours = JsonMetaSchema.builder(standard).formats(NumberFormats.all(clock))
                .keyword(new NonValidationKeyword("x-prefill")).keyword(new NonValidationKeyword("x-section"))
                .keyword(new NonValidationKeyword("x-columns")).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory -> factory.metaSchema(ours)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    }
}

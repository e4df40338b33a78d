package yiwang.sync.station.decide;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.protocol.forms.FormSchema;

/** Form schemas, each made once: making one costs milliseconds. Safe for many threads. */
public final class FormSchemas {

    private final Map<String, FormSchema> made = new ConcurrentHashMap<>();
    private final Clock clock;

    public FormSchemas(Clock clock) {
        this.clock = clock;
    }

    public FormSchema of(Item item) {
        return made.computeIfAbsent(item.formSchema(), schema -> FormSchema.of(schema, clock));
    }
}

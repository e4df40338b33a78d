package yiwang.sync.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of one JSON object by contract: what is missing or of another kind is named with its path; what is unknown is passed over. */
public final class JsonFields {

    private final JsonNode object;
    private final String path;

    private JsonFields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    public static JsonFields of(JsonNode object) {
        return new JsonFields(object, "");
    }

    /** What one element of an array becomes. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonFields fields) throws MalformedJsonException;
    }

    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    public String text(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isTextual()) {
            throw wrong(name, "文字");
        }
        return value.textValue();
    }

    public String textOr(String name, String otherwise) throws MalformedJsonException {
        return has(name) ? text(name) : otherwise;
    }

    public int integer(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "整数");
        }
        return value.intValue();
    }

    public long longInteger(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "整数");
        }
        return value.longValue();
    }

    public boolean yesNo(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true 或 false");
        }
        return value.booleanValue();
    }

    /** A name of the enumeration in either case. */
    public <E extends Enum<E>> E name(String name, Class<E> type) throws MalformedJsonException {
        return named(text(name), name, type);
    }

    public Instant instant(String name) throws MalformedJsonException {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, "时间");
        }
    }

    public Optional<LocalDate> date(String name) throws MalformedJsonException {
        return has(name) ? Optional.of(toDate(text(name), name)) : Optional.empty();
    }

    public JsonNode object(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isObject()) {
            throw wrong(name, "对象");
        }
        return value;
    }

    public JsonFields fields(String name) throws MalformedJsonException {
        return new JsonFields(object(name), path + name + ".");
    }

    public <T> List<T> list(String name, Reading<T> reading) throws MalformedJsonException {
        List<T> made = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isObject()) {
                throw wrong(name, "对象的列表");
            }
            made.add(reading.read(new JsonFields(element, path + name + "[" + made.size() + "].")));
        }
        return made;
    }

    public List<String> texts(String name) throws MalformedJsonException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isTextual()) {
                throw wrong(name, "文字的列表");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    public List<LocalDate> dates(String name) throws MalformedJsonException {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : texts(name)) {
            dates.add(toDate(text, name));
        }
        return dates;
    }

    public <E extends Enum<E>> List<E> names(String name, Class<E> type) throws MalformedJsonException {
        List<E> names = new ArrayList<>();
        for (String text : texts(name)) {
            names.add(named(text, name, type));
        }
        return names;
    }

    public MalformedJsonException wrong(String name, String wanted) {
        return new MalformedJsonException(path + name + " 应为" + wanted);
    }

    private <E extends Enum<E>> E named(String text, String name, Class<E> type) throws MalformedJsonException {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(name, "已知的名称");
        }
    }

    private LocalDate toDate(String text, String name) throws MalformedJsonException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, "日期");
        }
    }

    private JsonNode array(String name) throws MalformedJsonException {
        JsonNode value = need(name);
        if (!value.isArray()) {
            throw wrong(name, "列表");
        }
        return value;
    }

    private JsonNode need(String name) throws MalformedJsonException {
        if (!has(name)) {
            throw new MalformedJsonException("缺少 " + path + name);
        }
        return object.get(name);
    }
}

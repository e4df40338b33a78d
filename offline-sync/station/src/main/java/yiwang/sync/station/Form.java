package yiwang.sync.station;

import java.util.List;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;

/** A form as its JSON Schema describes it, ready to be drawn. Only what the schema says; the schema stays the judge. */
public record Form(List<Section> sections) {

    public Form {
        sections = List.copyOf(sections);
    }

    /** From the layout that the schema gives. */
    public static Form of(FormLayout layout) {
        return new Form(layout.sections().stream().map(section -> new Section(section.title(), section.fields().stream().map(Form::field).toList())).toList());
    }

    private static Field field(FormField field) {
        return new Field(field.name(), field.title(), Type.valueOf(field.type().name()), field.required(), field.choices(), field.example(), field.prefill(),
                field.columns(), field.hint(), field.rowFields().stream().map(Form::field).toList());
    }

    public record Section(String title, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param name      property name in the JSON
     * @param title     Chinese label
     * @param required  by the schema
     * @param choices   for CHOICE: the allowed values in order
     * @param example   an example value as text
     * @param prefill   what may fill it: {@code applicant.name}, {@code applicant.id_number}, {@code applicant.birth},
     *                  {@code applicant.address}, {@code applicant.mobile}, {@code agent.name} ..., or empty (schema keyword {@code x-prefill})
     * @param columns   grid columns of 12 that it wants
     * @param rowFields for ROWS: the fields of each row; else empty
     */
    public record Field(String name, String title, Type type, boolean required, List<String> choices, String example,
                        String prefill, int columns, String hint, List<Field> rowFields) {
        public Field {
            choices = List.copyOf(choices);
            rowFields = List.copyOf(rowFields);
        }
    }

    public enum Type { TEXT, LONG_TEXT, NUMBER, INTEGER, DATE, YES_NO, CHOICE, MANY_CHOICES, ROWS }
}

package yiwang.sync.protocol.forms;

import java.util.List;

/**
 * One field of a form, as its schema says.
 *
 * @param name      property name in the JSON
 * @param title     Chinese label
 * @param choices   for CHOICE and MANY_CHOICES: the allowed values in order
 * @param example   the first example as text; JSON for rows
 * @param prefill   what may fill it, such as {@code applicant.name} ({@code x-prefill}), or empty; see {@link FormPrefill}
 * @param columns   grid columns of 12 that it wants ({@code x-columns}); 6 when the schema is silent
 * @param hint      help text ({@code description}), or empty
 * @param rowFields for ROWS: the fields of each row; else empty
 */
public record FormField(String name, String title, Type type, boolean required, List<String> choices, String example,
                        String prefill, int columns, String hint, List<FormField> rowFields) {

    public enum Type { TEXT, LONG_TEXT, NUMBER, INTEGER, DATE, YES_NO, CHOICE, MANY_CHOICES, ROWS }

    public FormField {
        choices = List.copyOf(choices);
        rowFields = List.copyOf(rowFields);
    }
}

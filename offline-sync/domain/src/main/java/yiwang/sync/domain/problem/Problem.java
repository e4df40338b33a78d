package yiwang.sync.domain.problem;

import java.util.Objects;

/**
 * One reason why something is refused, for a person and for a program.
 *
 * @param code      stable, lower case with underscores, such as {@code id_check_digit}; what one says on the phone
 * @param field     the field or material it is about, or empty
 * @param sentence  Chinese: what happened and what to do next; never the offending personal value itself
 */
public record Problem(String code, String field, String sentence) {

    public Problem {
        Objects.requireNonNull(code);
        field = field == null ? "" : field;
        Objects.requireNonNull(sentence);
    }

    public static Problem of(String code, String sentence) {
        return new Problem(code, "", sentence);
    }

    public static Problem of(String code, String field, String sentence) {
        return new Problem(code, field, sentence);
    }
}

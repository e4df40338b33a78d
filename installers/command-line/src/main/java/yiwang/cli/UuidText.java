package yiwang.cli;

import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole UUID; the platform's own reader takes {@code 1-1-1-1-1} too. */
final class UuidText implements ITypeConverter<UUID> {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public UUID convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is not a case_id such as 01a2002d-83a0-74ef-9b2f-ded8ee8cd570");
        }
        return UUID.fromString(text);
    }
}

package yiwang.cli.stock;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import yiwang.sync.domain.stock.BlankNumber;

/** A blank's number as a person reads it off the sheet. */
final class BlankText implements ITypeConverter<BlankNumber> {

    @Override
    public BlankNumber convert(String text) {
        return BlankNumber.parse(text).orElseThrow(() -> new TypeConversionException("'" + text + "' is no number of a blank, such as QX000001"));
    }
}

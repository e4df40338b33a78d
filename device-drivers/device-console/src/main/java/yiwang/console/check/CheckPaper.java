package yiwang.console.check;

import java.io.IOException;

/** Makes the paper of a sheet. */
@FunctionalInterface
public interface CheckPaper {

    /** @return a PDF */
    byte[] of(CheckSheet sheet, String seal) throws IOException;
}

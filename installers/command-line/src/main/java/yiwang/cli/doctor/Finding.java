package yiwang.cli.doctor;

import yiwang.cli.output.ExitCode;

/**
 * One line of the doctor's.
 *
 * @param check    what was looked at, a word for programs
 * @param finding  what was seen
 * @param advice   what to do; empty when nothing is
 * @param exit     how the command ends when this fails
 */
record Finding(String check, Verdict verdict, String finding, String advice, ExitCode exit) {

    enum Verdict { OK, WARN, FAIL }

    static Finding ok(String check, String finding) {
        return new Finding(check, Verdict.OK, finding, "", ExitCode.DONE);
    }

    static Finding warn(String check, String finding, String advice) {
        return new Finding(check, Verdict.WARN, finding, advice, ExitCode.DONE);
    }

    static Finding fail(String check, String finding, String advice, ExitCode exit) {
        return new Finding(check, Verdict.FAIL, finding, advice, exit);
    }
}

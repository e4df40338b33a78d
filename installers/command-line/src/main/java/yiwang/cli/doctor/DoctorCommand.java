package yiwang.cli.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.doctor.Finding.Verdict;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;

@Command(name = "doctor", description = "looks whether this machine has all it needs; every line says what to do. Ends with 4 (machine, devices), 6 (store), 7 (gateway) when something fails")
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "the station's data folder; without it only the machine is looked at")
    private Path data;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(MachineChecks.all());
        if (data != null) {
            StationChecks station = new StationChecks(data, Clock.systemUTC());
            findings.addAll(station.all());
        }
        findings.forEach(this::tell);
        return findings.stream().filter(finding -> finding.verdict() == Verdict.FAIL).findFirst().map(Finding::exit).orElse(ExitCode.DONE).number();
    }

    private void tell(Finding finding) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("check", finding.check());
        answer.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
        answer.put("finding", finding.finding());
        answer.put("advice", finding.advice());
        Output.of(spec).answer(answer, String.format("%-5s%-10s%s %s", finding.verdict().name().toLowerCase(Locale.ROOT), finding.check(), finding.finding(), finding.advice()));
    }
}

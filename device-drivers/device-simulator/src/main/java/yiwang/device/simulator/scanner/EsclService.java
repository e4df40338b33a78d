package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an eSCL scanner answers, written from the protocol's description: capabilities, status, jobs and their documents. */
final class EsclService {

    private static final String ROOT = "/eSCL/";
    private static final Pattern JOB = Pattern.compile("/eSCL/ScanJobs/(\\d+)(/NextDocument)?/?");

    /** @param given pages handed out so far */
    private record Job(boolean feeder, String colour, int dpi, AtomicInteger given) { }

    private final PaperPath paper;
    private final LinkFaults faults;
    private final EsclFaultPlan plan;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    EsclService(PaperPath paper, LinkFaults faults, EsclFaultPlan plan) {
        this.paper = paper;
        this.faults = faults;
        this.plan = plan;
    }

    int openJobs() {
        return jobs.size();
    }

    HttpCall.Answer answer(HttpCall call) throws IOException, InterruptedException {
        if (call.path().equals(ROOT + "ScannerCapabilities")) {
            return HttpCall.Answer.xml(plan.capabilities().orElseGet(EsclPapers::capabilities));
        }
        if (call.path().equals(ROOT + "ScannerStatus")) {
            return HttpCall.Answer.xml(plan.status().orElseGet(() -> EsclPapers.status(paper)));
        }
        if (call.path().equals(ROOT + "ScanJobs") && call.method().equals("POST")) {
            return create(new String(call.body(), StandardCharsets.UTF_8));
        }
        Matcher matcher = JOB.matcher(call.path());
        if (!matcher.matches() || !jobs.containsKey(matcher.group(1))) {
            return HttpCall.Answer.of(404);
        }
        String number = matcher.group(1);
        if (call.method().equals("DELETE")) {
            jobs.remove(number);
            return HttpCall.Answer.of(200);
        }
        return matcher.group(2) == null ? HttpCall.Answer.of(405) : next(number, jobs.get(number));
    }

    private HttpCall.Answer create(String order) {
        if (paper.busy() || plan.busyAgain()) {
            return HttpCall.Answer.of(503).with("Retry-After", plan.retryAfter());
        }
        if (paper.jammed() || paper.coverOpen()) {
            return HttpCall.Answer.of(409);
        }
        boolean feeder = word(order, "InputSource").equals("Feeder");
        if (feeder && paper.sheets() == 0) {
            return HttpCall.Answer.of(409);
        }
        int dpi = Math.clamp(Integer.parseInt("0" + word(order, "XResolution")), 75, 600);
        String number = Integer.toString(numbers.incrementAndGet());
        jobs.put(number, new Job(feeder, word(order, "ColorMode"), dpi, new AtomicInteger()));
        return HttpCall.Answer.of(201).with("Location", plan.host() + ROOT + "ScanJobs/" + number);
    }

    private HttpCall.Answer next(String number, Job job) throws IOException, InterruptedException {
        if (plan.notYet()) {
            return HttpCall.Answer.of(503);
        }
        if (!job.feeder() && job.given().get() > 0) {
            jobs.remove(number);
            return HttpCall.Answer.of(404);
        }
        faults.pause(1);
        PaperPath.Fed fed = paper.next(job.feeder());
        return switch (fed.move()) {
            case SHEET -> {
                job.given().incrementAndGet();
                byte[] picture = plan.picture().isPresent() ? plan.picture().get() : SheetJpeg.of(fed.number(), job.dpi(), job.colour());
                yield new HttpCall.Answer(200, "image/jpeg", Map.of(), picture);
            }
            case EMPTY -> {
                jobs.remove(number);
                yield HttpCall.Answer.of(404);
            }
            case JAM, DOUBLE, COVER_OPEN, BUSY -> {
                jobs.remove(number);
                yield HttpCall.Answer.of(503);
            }
        };
    }

    private static String word(String order, String element) {
        Matcher matcher = Pattern.compile("<(?:\\w+:)?" + element + ">([^<]*)<").matcher(order);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}

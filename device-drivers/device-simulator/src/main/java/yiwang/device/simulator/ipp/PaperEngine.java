package yiwang.device.simulator.ipp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The paper's way through a page printer: trays, jobs one after the other, sheets that come out, jams. A jammed page is printed
 * again on the next sheet once the jam is cleared, as real printers do. One thread moves the paper; others ask.
 */
final class PaperEngine implements AutoCloseable {

    static final String PLAIN = "tray-1";

    private final Map<String, Deque<String>> numbered = new TreeMap<>();
    private final Map<Integer, PrinterJob> jobs = new LinkedHashMap<>();
    private final List<PhysicalSheet> sheets = new ArrayList<>();
    private final List<byte[]> documents = new ArrayList<>();
    private final Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
    private final Runnable powerLost;
    private final Thread mover;
    private JobMishap mishap = JobMishap.NONE;
    private int lastJob;
    private boolean closed;

    /** @param powerLost pulls the plug; called without the engine's lock */
    PaperEngine(Runnable powerLost) {
        this.powerLost = powerLost;
        this.mover = Thread.ofPlatform().daemon().name("simulated-page-printer").start(this::move);
    }

    synchronized void load(String tray, List<String> blanks) {
        numbered.computeIfAbsent(tray, name -> new ArrayDeque<>()).addAll(blanks);
    }

    synchronized List<String> trays() {
        List<String> names = new ArrayList<>(numbered.keySet());
        names.remove(PLAIN);
        names.addFirst(PLAIN);
        return names;
    }

    synchronized List<String> left(String tray) {
        return List.copyOf(numbered.getOrDefault(tray, new ArrayDeque<>()));
    }

    synchronized List<PhysicalSheet> sheets() {
        return List.copyOf(sheets);
    }

    synchronized List<byte[]> documents() {
        return List.copyOf(documents);
    }

    synchronized void next(JobMishap what) {
        mishap = what;
    }

    synchronized JobMishap takeMishap(Set<JobMishap> ofThese) {
        JobMishap now = ofThese.contains(mishap) ? mishap : JobMishap.NONE;
        if (now != JobMishap.NONE) {
            mishap = JobMishap.NONE;
        }
        return now;
    }

    synchronized void trouble(PrinterTrouble what, boolean on) {
        if (on) {
            troubles.add(what);
        } else {
            troubles.remove(what);
        }
        notifyAll();
    }

    synchronized List<String> reasons() {
        return troubles.isEmpty() ? List.of("none") : troubles.stream().map(PrinterTrouble::keyword).toList();
    }

    /** 3 idle, 4 processing, 5 stopped. */
    synchronized int state() {
        boolean working = jobs.values().stream().anyMatch(job -> job.state == PrinterJob.PROCESSING || job.state == PrinterJob.STOPPED);
        return troubles.isEmpty() ? working ? 4 : 3 : working ? 4 : troubles.contains(PrinterTrouble.OFFLINE) ? 5 : 3;
    }

    synchronized PrinterJob add(String name, byte[] document, Optional<String> tray, int copies, boolean bothSides) {
        PrinterJob job = new PrinterJob(++lastJob, name, document, tray, copies, bothSides);
        if (mishap == JobMishap.HELD) {
            mishap = JobMishap.NONE;
            job.state = PrinterJob.HELD;
            job.reason = "job-held-on-create";
        }
        jobs.put(job.id, job);
        notifyAll();
        return job;
    }

    synchronized Optional<PrinterJob> job(int id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized List<PrinterJob> jobs() {
        return List.copyOf(jobs.values());
    }

    /** @return false when it has ended already */
    synchronized boolean cancel(PrinterJob job) {
        if (job.ended()) {
            return false;
        }
        job.end(PrinterJob.CANCELED, "job-canceled-by-user");
        notifyAll();
        return true;
    }

    synchronized void release() {
        jobs.values().stream().filter(job -> job.state == PrinterJob.HELD).forEach(job -> job.state = PrinterJob.PENDING);
        notifyAll();
    }

    /** Power off: what was in memory is gone, what is on paper stays. */
    synchronized void forgetJobs() {
        jobs.values().stream().filter(job -> !job.ended()).forEach(job -> job.end(PrinterJob.ABORTED, "aborted-by-system"));
        jobs.clear();
        notifyAll();
    }

    synchronized boolean idle() {
        return jobs.values().stream().allMatch(job -> job.ended() || job.state == PrinterJob.HELD);
    }

    private void move() {
        try {
            while (true) {
                PrinterJob job = nextJob();
                if (job == null) {
                    return;
                }
                if (print(job)) {
                    powerLost.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized PrinterJob nextJob() throws InterruptedException {
        while (!closed) {
            for (PrinterJob job : jobs.values()) {
                if (job.state == PrinterJob.PENDING) {
                    job.state = PrinterJob.PROCESSING;
                    job.reason = "job-printing";
                    job.begun = true;
                    return job;
                }
            }
            wait();
        }
        return null;
    }

    /** @return true when the power goes */
    private synchronized boolean print(PrinterJob job) throws InterruptedException {
        int pages = PageText.pages(job.document);
        int perCopy = job.bothSides ? (pages + 1) / 2 : pages;
        for (int sheet = 0; sheet < perCopy * job.copies; sheet++) {
            JobMishap now = takeMishap(JobMishap.ON_PAPER);
            switch (now) {
                case ABORTED -> job.end(PrinterJob.ABORTED, "document-format-error");
                case EMPTY_BEFORE -> troubles.add(PrinterTrouble.MEDIA_EMPTY);
                case CLAIMS_WITHOUT_SHEET -> job.end(PrinterJob.COMPLETED, "job-completed-successfully");
                case JAM_IN_SHEET -> {
                    draw(job, sheet % perCopy, false);
                    troubles.add(PrinterTrouble.MEDIA_JAM);
                }
                case DIES_IN_SHEET -> draw(job, sheet % perCopy, false);
                default -> { }
            }
            if (now == JobMishap.DIES_BEFORE || now == JobMishap.DIES_IN_SHEET) {
                return true;
            }
            if (!ready(job)) {
                return false;
            }
            draw(job, sheet % perCopy, true);
            job.sheets++;
            if (now == JobMishap.DIES_AFTER_SHEET) {
                return true;
            }
            if (now == JobMishap.FORGETS_AFTER_SHEET) {
                forgetJobs();
                return false;
            }
            if (now == JobMishap.COVER_AFTER_SHEET) {
                troubles.add(PrinterTrouble.COVER_OPEN);
            }
        }
        if (ready(job)) {
            documents.add(job.document);
            job.end(PrinterJob.COMPLETED, "job-completed-successfully");
        }
        return false;
    }

    /** Waits until nothing stops the paper. @return false when the job has ended in the meantime */
    private boolean ready(PrinterJob job) throws InterruptedException {
        String tray = job.tray.orElse(PLAIN);
        while (!closed && !job.ended()) {
            if (numbered.containsKey(tray) && numbered.get(tray).isEmpty()) {
                troubles.add(PrinterTrouble.MEDIA_EMPTY);
            }
            if (troubles.isEmpty()) {
                job.state = PrinterJob.PROCESSING;
                return true;
            }
            job.state = PrinterJob.STOPPED;
            wait();
        }
        return false;
    }

    private void draw(PrinterJob job, int page, boolean whole) {
        String tray = job.tray.orElse(PLAIN);
        Optional<String> blank = Optional.ofNullable(numbered.get(tray)).map(Deque::poll);
        sheets.add(new PhysicalSheet(tray, blank, whole, job.id, PageText.words(job.document), page + 1));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        mover.interrupt();
    }
}

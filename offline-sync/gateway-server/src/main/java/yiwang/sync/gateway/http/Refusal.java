package yiwang.sync.gateway.http;

import yiwang.sync.protocol.wire.ProblemAnswer;

/** Ends a request with a problem answer: for what stands before the matter itself (who asks, how much, in what form). */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemAnswer problem;

    public Refusal(ProblemAnswer problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(int status, String code, String sentence) {
        return new Refusal(ProblemAnswer.of(status, code, sentence));
    }

    public ProblemAnswer problem() {
        return problem;
    }
}

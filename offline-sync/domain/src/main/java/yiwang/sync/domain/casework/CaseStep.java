package yiwang.sync.domain.casework;

import java.time.Instant;

/** One line of a case's history (GB/T 39046 handling set). @param actor officer code or body, never a citizen's name */
public record CaseStep(CaseState from, CaseState to, String event, Instant time, String actor, String note) { }

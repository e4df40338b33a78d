package yiwang.console.trial;

/** One thing that a trial showed, already masked. @param label key of its name in the texts, behind {@code fact.} */
public record TrialFact(String label, String value) { }

package yiwang.sync.domain.casework;

/** One fault in a correction notice (补正告知书). @param material code or empty for the form; @param what what is wrong; @param remedy what to bring or do */
public record Fault(String material, String what, String remedy) { }

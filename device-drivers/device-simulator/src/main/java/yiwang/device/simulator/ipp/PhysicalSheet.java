package yiwang.device.simulator.ipp;

import java.util.Optional;

/**
 * One sheet that left its tray, as a person finds it.
 *
 * @param tray     the tray it came from
 * @param blank    the number printed on it beforehand, or empty for plain paper
 * @param whole    false: torn, or half printed
 * @param job      id of the job
 * @param words    what can be read on it: the marked words of the document, see {@link PageText}
 * @param page     counted from 1 within the document
 */
public record PhysicalSheet(String tray, Optional<String> blank, boolean whole, int job, String words, int page) { }

#!/usr/bin/env python3
"""Compares what came out of a printer with what the stock's journal says of it. Shares no code with the product.

  sheets.py PHYSICAL.jsonl JOURNAL.jsonl [...more pairs]   every pair is one hall; exit 1 when anything does not fit
  sheets.py --self-test                                    doctored histories: every lie has to be found

PHYSICAL (what a person sees):  {"kind":"loaded","blank":B}, {"kind":"sheet","blank":B,"whole":true,"words":W}, {"kind":"left","blank":B},
                                {"kind":"ticket","text":T}
JOURNAL (what the product says): lines of `stock journal --json`, {"kind":"ticket","number":N,"id":I,"outcome":O}
"""
import json
import re
import sys

WORDS = re.compile(r"CERT (\S+) COPY (\d+) BLANK (\S+)")
TRAILING = re.compile(r"^(.*?)(\d+)$")


def numbers(first, last):
    head, low = TRAILING.match(first).groups()
    high = TRAILING.match(last).group(2)
    return ["%s%0*d" % (head, len(low), n) for n in range(int(low), int(high) + 1)]


class Journal:
    """The fate of every blank, read anew from the events."""

    def __init__(self, lines, find):
        self.state, self.printed_for, self.said_printed = {}, {}, set()
        self.live, self.ever, self.agreed, self.asked = {}, {}, {}, {}
        self.tickets = []
        expected = 1
        for line in lines:
            if line.get("kind") == "ticket":
                self.tickets.append(line)
                continue
            if line["no"] != expected:
                find("journal gap before entry %s" % line["no"])
            expected = line["no"] + 1
            self.take(line, find)

    def take(self, line, find):
        event, blank = line["event"], line.get("sheet")
        if event == "received":
            for number in numbers(line["first"], line["last"]):
                if number in self.state:
                    find("received twice: " + number)
                self.state[number] = "stock"
        elif event == "reserved":
            self.reserve(line, blank, find)
        elif event in ("printed", "decided") and (event == "printed" or line["fate"] == "issued"):
            self.move(blank, ("reserved", "doubt"), "issued", find)
            if event == "printed":
                self.said_printed.add(blank)
            certificate, _ = self.printed_for[blank]
            if self.live.get(certificate):
                find("two live originals of %s: %s and %s" % (certificate, self.live[certificate], blank))
            self.live[certificate] = blank
            self.ever[certificate] = self.ever.get(certificate, 0) + 1
            self.agreed[certificate] = False
        elif event == "not_printed" or event == "decided" and line["fate"] == "blank":
            self.move(blank, ("reserved", "doubt"), "stock", find)
        elif event == "doubted":
            self.move(blank, ("reserved",), "doubt", find)
        elif event == "decided":
            self.move(blank, ("reserved", "doubt"), "spoiled", find)
        elif event == "spoiled":
            self.move(blank, ("stock",), "spoiled", find)
        elif event == "voided":
            certificate, _ = self.printed_for.get(blank, (None, 0))
            if self.live.get(certificate) == blank:
                self.live[certificate] = None
            self.move(blank, ("stock", "issued"), "void", find)
        elif event == "reprint_asked":
            self.asked[line["certificate"]] = line["by"]
        elif event == "reprint_confirmed":
            if self.asked.get(line["certificate"]) in (None, line["by"]):
                find("reprint of %s without a second person" % line["certificate"])
            self.agreed[line["certificate"]] = True

    def reserve(self, line, blank, find):
        certificate = line["certificate"]
        self.move(blank, ("stock",), "reserved", find)
        if self.live.get(certificate):
            find("reserved for %s while %s is live" % (certificate, self.live[certificate]))
        if self.ever.get(certificate) and not self.agreed.get(certificate):
            find("a second original of %s without a word" % certificate)
        if line["copy"] != self.ever.get(certificate, 0) + 1:
            find("copy %s of %s is not the next one" % (line["copy"], certificate))
        self.printed_for[blank] = (certificate, line["copy"])

    def move(self, blank, before, after, find):
        if self.state.get(blank) not in before:
            find("%s is %s and becomes %s" % (blank, self.state.get(blank), after))
        self.state[blank] = after


def check(physical, journal):
    findings = []
    find = findings.append
    book = Journal(journal, find)
    loaded = [p["blank"] for p in physical if p["kind"] == "loaded"]
    left = [p["blank"] for p in physical if p["kind"] == "left"]
    out = [p for p in physical if p["kind"] == "sheet"]
    if sorted(loaded) != sorted(book.state):
        find("the journal does not know the sheets that were loaded")
    seen = {}
    for sheet in out:
        if sheet["blank"] in seen:
            find("one sheet came out twice: " + sheet["blank"])
        seen[sheet["blank"]] = sheet
    for blank in loaded:
        state = book.state.get(blank)
        if blank in left and blank in seen:
            find("in the tray and out: " + blank)
        if state in ("reserved", "doubt"):
            find("nobody decided about " + blank)
        if blank in left and state not in ("stock", "void", "spoiled"):
            find("%s lies in the tray and is %s" % (blank, state))
        if blank in seen:
            compare(blank, seen[blank], state, book, find)
        elif blank not in left:
            find("a sheet vanished: " + blank)
        elif state == "issued" or blank in book.said_printed:
            find("printed, says the journal, and there is no sheet: " + blank)
    originals = {}
    for blank, sheet in seen.items():
        match = WORDS.match(sheet["words"])
        if sheet["whole"] and match and book.state.get(blank) == "issued":
            originals.setdefault(match.group(1), []).append(blank)
    for certificate, blanks in originals.items():
        if len(blanks) > 1:
            find("two originals of %s in the world: %s" % (certificate, blanks))
    tickets(physical, book, find)
    return findings


def compare(blank, sheet, state, book, find):
    if sheet["whole"] and state not in ("issued", "void"):
        find("%s came out whole and is %s" % (blank, state))
    if not sheet["whole"] and state != "spoiled":
        find("%s came out torn and is %s" % (blank, state))
    match = WORDS.match(sheet["words"])
    if not match:
        find("no certificate on " + blank)
    elif match.group(3) != blank or book.printed_for.get(blank) != (match.group(1), int(match.group(2))):
        find("on %s stands another certificate than the journal says: %s" % (blank, sheet["words"]))


def tickets(physical, book, find):
    paper = [p["text"] for p in physical if p["kind"] == "ticket"]
    given = [t["number"] for t in book.tickets]
    if len(set(given)) != len(given):
        find("a queue number was given twice")
    # A machine that gives numbers of its own puts its mark behind them: A001-A1.
    if len(set(n.partition("-")[2] for n in given)) > 1:
        find("one machine gave numbers under two marks")
    serials = sorted(int(n[1:].partition("-")[0]) for n in given)
    if serials != list(range(1, len(serials) + 1)):
        find("a queue number was skipped")
    for ticket in book.tickets:
        times = sum(text.count("[QR %s]" % ticket["id"]) for text in paper)
        if times > 1:
            find("ticket %s came out %d times" % (ticket["number"], times))
        if ticket["outcome"] == "printed" and times == 0:
            find("ticket %s is printed and nobody has it" % ticket["number"])
        if ticket["outcome"] == "not" and times > 0:
            find("ticket %s is not printed and somebody has it" % ticket["number"])
        if ticket["outcome"] not in ("printed", "maybe", "not"):
            find("ticket %s has no end" % ticket["number"])


def honest():
    physical = [{"kind": "loaded", "blank": "Q00%d" % n} for n in range(1, 7)]
    physical += [{"kind": "sheet", "blank": "Q001", "whole": True, "words": "CERT C1 COPY 1 BLANK Q001"},
                 {"kind": "sheet", "blank": "Q002", "whole": False, "words": "CERT C2 COPY 1 BLANK Q002"},
                 {"kind": "sheet", "blank": "Q003", "whole": True, "words": "CERT C1 COPY 2 BLANK Q003"}]
    physical += [{"kind": "left", "blank": "Q00%d" % n} for n in (4, 5, 6)]
    physical += [{"kind": "ticket", "text": "A001\n[QR t1]"}, {"kind": "ticket", "text": "A003\n[QR t3]"}]
    events = [{"event": "received", "first": "Q001", "last": "Q006", "by": "w"},
              {"event": "reserved", "sheet": "Q001", "certificate": "C1", "copy": 1, "by": "w"},
              {"event": "printed", "sheet": "Q001", "by": "printer"},
              {"event": "reserved", "sheet": "Q002", "certificate": "C2", "copy": 1, "by": "w"},
              {"event": "doubted", "sheet": "Q002", "by": "printer"},
              {"event": "decided", "sheet": "Q002", "fate": "spoiled", "by": "w"},
              {"event": "reprint_asked", "certificate": "C1", "by": "w"},
              {"event": "voided", "sheet": "Q001", "by": "h"},
              {"event": "reprint_confirmed", "certificate": "C1", "by": "h"},
              {"event": "reserved", "sheet": "Q003", "certificate": "C1", "copy": 2, "by": "w"},
              {"event": "printed", "sheet": "Q003", "by": "printer"},
              {"event": "reserved", "sheet": "Q004", "certificate": "C2", "copy": 1, "by": "w"},
              {"event": "not_printed", "sheet": "Q004", "by": "printer"}]
    journal = [dict(e, no=n + 1) for n, e in enumerate(events)]
    journal += [{"kind": "ticket", "number": "A00%d" % n, "id": "t%d" % n, "outcome": o} for n, o in ((1, "printed"), (2, "not"), (3, "maybe"))]
    return physical, journal


def renumber(journal):
    n = 0
    for line in journal:
        if "event" in line:
            n += 1
            line["no"] = n


def self_test():
    def lie(what, change, renumbered=True):
        physical, journal = honest()
        change(physical, journal)
        if renumbered:
            renumber(journal)
        found = check(physical, journal)
        if not any(what in f for f in found):
            raise SystemExit("self-test: the lie was not found: %s (found %s)" % (what, found))

    if check(*honest()):
        raise SystemExit("self-test: an honest history is doubted: %s" % check(*honest()))
    lie("journal gap", lambda p, j: j.pop(3), renumbered=False)
    lie("nobody decided", lambda p, j: j.pop(5))
    lie("vanished", lambda p, j: p.pop(next(i for i, l in enumerate(p) if l["kind"] == "left")))
    lie("there is no sheet", lambda p, j: p.__setitem__(8, {"kind": "left", "blank": "Q003"}))
    lie("came out torn and is issued", lambda p, j: p[6].__setitem__("whole", False) or j.pop(7))
    lie("came out whole and is spoiled", lambda p, j: p[7].__setitem__("whole", True))
    lie("another certificate", lambda p, j: p[8].__setitem__("words", "CERT C9 COPY 1 BLANK Q003"))
    lie("second original", lambda p, j: j.pop(8))
    lie("second person", lambda p, j: j[8].__setitem__("by", "w"))
    lie("while Q001 is live", lambda p, j: j.pop(7))
    lie("two originals of C1 in the world", lambda p, j: [j.pop(7), j.pop(7)])
    lie("came out twice", lambda p, j: p.append(dict(p[6])))
    lie("does not know the sheets", lambda p, j: p.append({"kind": "loaded", "blank": "Q999"}))
    lie("not the next one", lambda p, j: j[9].__setitem__("copy", 3))
    lie("came out 2 times", lambda p, j: p.append({"kind": "ticket", "text": "A001\n[QR t1]"}))
    lie("nobody has it", lambda p, j: p.remove({"kind": "ticket", "text": "A001\n[QR t1]"}))
    lie("somebody has it", lambda p, j: p.append({"kind": "ticket", "text": "A002\n[QR t2]"}))
    lie("skipped", lambda p, j: j[-2].__setitem__("number", "A007"))
    lie("given twice", lambda p, j: j[-2].__setitem__("number", "A001"))
    print("self-test: every lie was found")


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if not arguments or len(arguments) % 2:
        raise SystemExit(__doc__)
    sheets = faults = 0
    for physical, journal in zip(arguments[::2], arguments[1::2]):
        seen = read(physical)
        sheets += sum(1 for line in seen if line["kind"] in ("sheet", "ticket"))
        findings = check(seen, read(journal))
        faults += len(findings)
        for finding in findings[:20]:
            print("%s: %s" % (physical, finding))
    print("%d sheets and tickets compared, %d findings" % (sheets, faults))
    if faults:
        raise SystemExit(1)


main(sys.argv[1:])

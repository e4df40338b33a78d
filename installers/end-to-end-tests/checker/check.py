#!/usr/bin/env python3
"""Compares what people were told with what the centre holds. Shares no code with the product.

    check.py --told FILE... (--centre FILE | --gateway URL --token TOKEN) [--field NAME]
    check.py --self-test

A told file has one JSON object a line, written by whoever plays the people:
    {"attempt": MARK}                                                        a person began a case; MARK stands in its form
    {"told": MARK, "case_id": ID, "receipt_no": NO, "sha256": [HEX, ...]}    the program said "accepted"
The centre is what GET /v1/cases answers, all pages. Ends with 0 when every line below holds, else with 1 and a line a fault:
every case that a person was told of is there once, under its number, with its words and its files; nothing is there
that nobody began; records of a station come without gaps, each once.
"""
import argparse
import json
import sys
import urllib.parse
import urllib.request
from collections import Counter, defaultdict


def read_told(paths):
    attempts, told = set(), []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if not line.endswith("\n"):
                    continue  # the player was killed while it wrote: nobody was told
                entry = json.loads(line)
                if "attempt" in entry:
                    attempts.add(entry["attempt"])
                elif "told" in entry:
                    told.append(entry)
                else:
                    raise SystemExit(f"{path}:{number}: neither an attempt nor something told")
    return attempts, told


def read_gateway(url, token):
    cases, cursor = [], ""
    while True:
        query = urllib.parse.urlencode({"limit": 200, "cursor": cursor} if cursor else {"limit": 200})
        request = urllib.request.Request(f"{url}/v1/cases?{query}", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            page = json.load(answer)
        cases += page["cases"]
        cursor = page.get("next_cursor")
        if not cursor:
            return cases


def form_of(case):
    form = case.get("form") or {}
    return json.loads(form) if isinstance(form, str) else form


def compare(attempts, told, cases, field, gapless=False):
    """Every fault as a line; an empty list is a clean history."""
    faults = []
    by_id = defaultdict(list)
    for case in cases:
        by_id[case["case_id"]].append(case)
    for entry in told:
        faults += told_case(entry, by_id.get(entry["case_id"], []), field)
    faults += repeated("case", [case["case_id"] for case in cases])
    faults += repeated("receipt number", [case["receipt_no"] for case in cases])
    faults += repeated("begun case (mark)", [form_of(case).get(field) for case in cases])
    for case in cases:
        if form_of(case).get(field) not in attempts:
            faults.append(f"foreign: case {case['case_id']} was begun by nobody")
    return faults + records(cases, gapless)


def told_case(entry, held, field):
    name = f"case {entry['case_id']} ({entry['told']})"
    if not held:
        return [f"lost: {name} was confirmed to a person and is not at the centre"]
    case, faults = held[0], []
    if case["receipt_no"] != entry["receipt_no"]:
        faults.append(f"changed: {name} has the number {case['receipt_no']}, the person's paper says {entry['receipt_no']}")
    if form_of(case).get(field) != entry["told"]:
        faults.append(f"changed: {name} has another person's words")
    complete = {a["sha256"] for a in case.get("attachments", []) if a.get("state") == "complete"}
    for sha256 in entry.get("sha256", []):
        if sha256 not in complete:
            faults.append(f"file missing: {name} has no complete {sha256}")
    if not case.get("records"):
        faults.append(f"no record: {name} came without one")
    return faults


def repeated(what, values):
    return [f"twice: {what} {value}" for value, times in Counter(values).items() if value is not None and times > 1]


def records(cases, gapless=False):
    faults, chains = [], defaultdict(dict)
    identities = Counter()
    for case in cases:
        for record in case.get("records", []):
            identities[record["record_id"]] += 1
            chain = chains[(record["station_id"], record["epoch"])]
            seq = record["station_seq"]
            if chain.setdefault(seq, record["hash"]) != record["hash"]:
                faults.append(f"forked: station {record['station_id']} has two records under {seq}")
    for (station, epoch), chain in chains.items():
        if gapless and sorted(chain) != list(range(1, len(chain) + 1)):
            faults.append(f"gap: the records of station {station} are {sorted(chain)}")
    return faults + [f"twice: record {identity}" for identity, times in identities.items() if times > 1]


# ---- the checker's own test: histories that were doctored, each to be seen

def history(cases=3):
    attempts, told, centre = set(), [], []
    for i in range(cases):
        mark = f"mark-{i}"
        attempts.add(mark)
        told.append({"told": mark, "case_id": f"id-{i}", "receipt_no": f"L{i}", "sha256": [f"aa{i}"]})
        centre.append({"case_id": f"id-{i}", "receipt_no": f"L{i}", "form": {"mark": mark},
                       "attachments": [{"sha256": f"aa{i}", "state": "complete"}],
                       "records": [{"record_id": f"r{i}", "station_id": "s", "epoch": "e", "station_seq": i + 1, "hash": f"h{i}"}]})
    return attempts, told, centre


def doctored():
    def lost(a, t, c): c.pop(1)
    def twice(a, t, c): c.append(dict(c[0]))
    def under_another_id(a, t, c): c.append(dict(c[0], case_id="id-x", receipt_no="Lx", records=[]))
    def foreign(a, t, c): c.append(dict(c[0], case_id="id-f", receipt_no="Lf", form={"mark": "stranger"}, records=[]))
    def number_changed(a, t, c): c[2]["receipt_no"] = "L9"
    def number_given_twice(a, t, c): c[2]["receipt_no"] = "L0"
    def words_changed(a, t, c): c[1]["form"] = {"mark": "mark-0"}
    def file_missing(a, t, c): c[0]["attachments"] = []
    def file_half_there(a, t, c): c[0]["attachments"][0]["state"] = "incomplete"
    def other_file(a, t, c): c[0]["attachments"][0]["sha256"] = "bb"
    def record_twice(a, t, c): c[1]["records"].append(dict(c[0]["records"][0]))
    def forked(a, t, c): c[1]["records"].append(dict(c[0]["records"][0], record_id="rx", hash="other"))
    def no_record(a, t, c): c[1]["records"] = []
    def record_skipped(a, t, c): c[2]["records"][0]["station_seq"] = 4
    return [lost, twice, under_another_id, foreign, number_changed, number_given_twice, words_changed, file_missing,
            file_half_there, other_file, record_twice, forked, no_record, record_skipped]


def self_test():
    attempts, told, centre = history()
    missed = ["a clean history was called false"] if compare(attempts, told, centre, "mark", gapless=True) else []
    attempts.add("killed before the answer")
    centre.append(dict(centre[0], case_id="id-k", receipt_no="Lk", form={"mark": "killed before the answer"}, attachments=[],
                       records=[{"record_id": "rk", "station_id": "s", "epoch": "e", "station_seq": 9, "hash": "hk"}]))
    if compare(attempts, told, centre, "mark"):
        missed.append("a case that was saved but not told in time was called false")
    for doctor in doctored():
        attempts, told, centre = history()
        doctor(attempts, told, centre)
        if not compare(attempts, told, centre, "mark", gapless=True):
            missed.append(f"not seen: {doctor.__name__}")
    for line in missed:
        print(line)
    print(f"{len(doctored()) + 2 - len(missed)} passed, {len(missed)} failed")
    return 1 if missed else 0


def main():
    call = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    call.add_argument("--told", nargs="+", default=[])
    call.add_argument("--centre")
    call.add_argument("--gateway")
    call.add_argument("--token")
    call.add_argument("--field", default="紧急联系人", help="the form field that holds the mark")
    call.add_argument("--gapless", action="store_true", help="every record of the stations belongs to a case: sequences have no gap")
    call.add_argument("--self-test", action="store_true")
    options = call.parse_args()
    if options.self_test:
        return self_test()
    attempts, told = read_told(options.told)
    if options.centre:
        with open(options.centre, encoding="utf-8") as page:
            cases = json.load(page)["cases"]
    else:
        cases = read_gateway(options.gateway, options.token)
    faults = compare(attempts, told, cases, options.field, options.gapless)
    for fault in faults:
        print(fault)
    print(json.dumps({"attempts": len(attempts), "told": len(told), "at_centre": len(cases), "faults": len(faults)}))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/bin/sh
# A printer as CUPS sees one: says what is wrong in IPP keywords, counts its sheets, puts the document into a folder.
[ $# -eq 0 ] && { echo 'direct simprn:/ "Sim" "Sim printer"'; exit 0; }
FOLDER='@FOLDER@'

wait_while() {
  KEYWORD=
  while [ -e "$1" ]; do
    KEYWORD=$(cat "$1")
    echo "STATE: +$KEYWORD" >&2
    sleep 0.2
  done
  [ -z "$KEYWORD" ] || echo "STATE: -$KEYWORD" >&2
}

wait_while "$FOLDER/fault"
echo "PAGE: 1 1" >&2
wait_while "$FOLDER/fault-after-first-sheet"
PAPER="$FOLDER/papers/job-$(printf %05d "$1")"
if [ -n "$6" ]; then cat "$6"; else cat; fi > "$PAPER.part"
mv "$PAPER.part" "$PAPER.pdf"

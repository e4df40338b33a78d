package yiwang.sync.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.records.HeldRecords;

/** Bugs of a gateway. */
final class CentreBugs {

    private static final long DAY = 86_400_000L;

    private CentreBugs() { }

    static Map<String, Supplier<Habits>> all() {
        Map<String, Supplier<Habits>> bugs = new LinkedHashMap<>();
        bugs.put("a receipt is given before the commit", () -> new Habits() {
            @Override
            boolean commitsBeforeAnswer() {
                return false;
            }
        });
        bugs.put("records are inserted without a key", () -> held((held, world) -> new Passing(held) {
            @Override
            public void add(SealedRecord record, long nowMillis) {
                super.add(record, nowMillis);
                if (world.chance().oneIn(10)) {
                    super.add(record, nowMillis);
                }
            }
        }));
        bugs.put("keys are forgotten after a day", () -> held((held, world) -> new Passing(held) {
            @Override
            public Optional<Held> head(String stationId, String epoch) {
                return super.head(stationId, epoch).filter(row -> world.now() - row.receivedMillis() < DAY);
            }

            @Override
            public Optional<Held> find(String stationId, String epoch, long seq) {
                return super.find(stationId, epoch, seq).filter(row -> world.now() - row.receivedMillis() < DAY);
            }

            @Override
            public boolean hasId(UUID recordId) {
                return false;
            }
        }));
        bugs.put("the head is told one too high", () -> held((held, world) -> new Passing(held) {
            @Override
            public Optional<Held> head(String stationId, String epoch) {
                return super.head(stationId, epoch).map(row -> new Held(row.stationSeq() + 1, row.hash(), row.receivedMillis()));
            }
        }));
        bugs.put("records behind a gap are taken", () -> new Habits() {
            @Override
            boolean takesGaps() {
                return true;
            }
        });
        bugs.put("a gap is answered with a receipt", () -> new Habits() {
            @Override
            boolean saysYesToGaps() {
                return true;
            }
        });
        bugs.put("record and case are two transactions", () -> new Habits() {
            @Override
            void between(World world) {
                if (world.strikes(20)) {
                    throw new ServerDown("between record and case");
                }
            }
        });
        bugs.put("a restored gateway keeps its epoch", () -> new Habits() {
            @Override
            String epochAfterRestore(String before, int restores) {
                return before;
            }
        });
        bugs.put("the first version of a case wins", () -> new Habits() {
            @Override
            boolean newer(int version, int heldVersion) {
                return false;
            }
        });
        bugs.put("a central number is given twice", () -> new Habits() {
            @Override
            long nextSerial(long last) {
                return Math.max(1, last);
            }
        });
        bugs.put("a restored centre numbers anew what comes back", () -> new Habits() {
            @Override
            BroughtNumbers brought(BroughtNumbers proven) {
                return BroughtNumbers.none();
            }
        });
        bugs.put("a number comes back though another case has it", () -> new Habits() {
            @Override
            boolean free(boolean unused) {
                return true;
            }
        });
        bugs.put("a piece is appended wherever it says", () -> new Habits() {
            @Override
            boolean checksOffset() {
                return false;
            }

            @Override
            boolean checksWhole() {
                return false;
            }
        });
        bugs.put("an offset is told before the disk has it", () -> new Habits() {
            @Override
            int survives(int told, World world) {
                return told / 2;
            }

            @Override
            boolean checksWhole() {
                return false;
            }

            @Override
            boolean checksOffset() {
                return false;
            }
        });
        bugs.put("files of one size are one file", () -> new Habits() {
            @Override
            boolean sameContent(String sha256, long size, String heldSha256, long heldSize) {
                return size == heldSize;
            }
        });
        bugs.put("every file is held already", () -> new Habits() {
            @Override
            boolean sameContent(String sha256, long size, String heldSha256, long heldSize) {
                return true;
            }
        });
        bugs.put("half a file is a file", () -> new Habits() {
            @Override
            boolean endsUploadEarly(int stored, int length) {
                return stored * 2 >= length;
            }

            @Override
            boolean checksWhole() {
                return false;
            }
        });
        bugs.put("a station hears of another's cases", () -> new Habits() {
            @Override
            boolean feeds(String stationId, String changeOf) {
                return true;
            }
        });
        return bugs;
    }

    private interface Holding {
        HeldRecords of(HeldRecords sound, World world);
    }

    private static Habits held(Holding holding) {
        return new Habits() {
            @Override
            HeldRecords held(HeldRecords sound, World world) {
                return holding.of(sound, world);
            }
        };
    }

    private static class Passing implements HeldRecords {

        private final HeldRecords sound;

        Passing(HeldRecords sound) {
            this.sound = sound;
        }

        @Override
        public Optional<Held> head(String stationId, String epoch) {
            return sound.head(stationId, epoch);
        }

        @Override
        public Optional<Held> find(String stationId, String epoch, long seq) {
            return sound.find(stationId, epoch, seq);
        }

        @Override
        public boolean hasId(UUID recordId) {
            return sound.hasId(recordId);
        }

        @Override
        public void add(SealedRecord record, long nowMillis) {
            sound.add(record, nowMillis);
        }

        @Override
        public void fill(SealedRecord record) {
            sound.fill(record);
        }

        @Override
        public void addTrouble(SealedRecord record, String code) {
            sound.addTrouble(record, code);
        }

        @Override
        public List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq) {
            return sound.troubles(stationId, epoch, fromSeq, toSeq);
        }
    }
}

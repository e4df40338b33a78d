package yiwang.sync.gateway.database;

/** Kinds of trouble with a database, for the answer to whoever asked. */
public enum DatabaseTrouble {
    /** No space left: a person has to act. */ FULL,
    /** Cannot be asked now, will be again. */ AWAY,
    OTHER
}

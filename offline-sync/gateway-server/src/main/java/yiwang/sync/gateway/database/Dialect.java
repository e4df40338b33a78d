package yiwang.sync.gateway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between the databases on which a gateway can stand; everything else is the same SQL. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {

    DataSource source();

    /**
     * Connections on which numbers are drawn beside the transaction that uses them, so that no push waits for another one's
     * end; empty = draw them within it. A number so drawn may be skipped, never given twice.
     */
    Optional<DataSource> beside();

    /** A connection in a transaction that sees one moment of the database, hinders nobody and changes nothing. */
    Connection snapshot() throws SQLException;

    /** A query for the names of its tables, the oldest first; views, partitions and derived tables left out. */
    String tables();

    /** Whether a gateway ever used it. */
    boolean isThere() throws SQLException;

    /** Class path location of the migrations. */
    String migrations();

    /** Connections of one instance. */
    int mostConnections();

    /** True when one transaction writes at a time, whoever begins it. */
    boolean oneWriter();

    /** Until the transaction ends, whoever locks the same name, in any instance, waits. */
    void lock(Handle handle, String name);

    /** The same for one who does not wait; true for one whose transaction holds it already. */
    boolean tryLock(Handle handle, String name);

    /** A query whose one answer is another one after every commit, by whomever. */
    String changeMark();

    /** Condition on rows of {@code case_file}: no row that comes to light later can stand before them. */
    String settledCases();

    /** Whether the transaction was only in another one's way and may simply run again. */
    boolean mayRunAgain(SQLException e);

    /** Whether the database cannot be asked just now but will be again: it restarts, or all its connections are in use. */
    boolean isAway(SQLException e);

    boolean isFull(SQLException e);
}

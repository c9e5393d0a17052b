package techcontract.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Changes one thing in a database behind the program's back, at random, by SQL. */
final class Tamperer {
    private final Connection connection;
    private final RandomGenerator random;
    private final List<String> tables;

    Tamperer(Connection connection, RandomGenerator random) throws SQLException {
        this.connection = connection;
        this.random = random;
        tables = texts("select table_name from information_schema.tables where table_schema = 'PUBLIC' "
                + "and table_type = 'BASE TABLE' order by 1");
        tables.removeIf(table -> {
            try {
                return rowIds(table).isEmpty();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    List<String> tables() {
        return tables;
    }

    /** Changes one thing; what it did, in SQL's words. */
    String once() {
        while (true) {
            String table = tables.get(random.nextInt(tables.size()));
            try {
                Optional<String> done = switch (random.nextInt(10)) {
                    case 0, 1 -> delete(table);
                    case 2, 3 -> copy(table);
                    case 4 -> swap(table);
                    default -> update(table);
                };
                if (done.isPresent()) {
                    return table + ": " + done.get();
                }
            } catch (SQLException e) {
                // a constraint of the database itself speaks against this one: try another
            }
        }
    }

    private Optional<String> update(String table) throws SQLException {
        List<String> columns = columns(table);
        String column = columns.get(random.nextInt(columns.size()));
        String row = row(table);
        String type = texts("select data_type from information_schema.columns where table_schema = 'PUBLIC' "
                + "and table_name = '" + table + "' and column_name = '" + column + "'").getFirst();
        String old = SealedTable.quoted(column);
        String changed = switch (type) {
            case "BIGINT", "INTEGER", "SMALLINT" -> "coalesce(" + old + ", 0) + " + (1 + random.nextInt(5));
            case "NUMERIC" -> "coalesce(" + old + ", 0) + 0.01";
            case "BOOLEAN" -> "not " + old;
            case "DATE" -> "coalesce(dateadd(day, 1, " + old + "), date '2022-03-01')";
            case "TIMESTAMP WITH TIME ZONE" ->
                "coalesce(dateadd(microsecond, 1, " + old + "), timestamp with time zone '2022-03-01 08:00:00+08')";
            case "TIMESTAMP" -> "dateadd(microsecond, 1, " + old + ")";
            default -> switch (random.nextInt(3)) {
                case 0 -> "coalesce(" + old + ", '') || '改'";
                case 1 -> "case when " + old + " = '' or " + old + " is null then '1' else '' end";
                default -> "case when left(" + old + ", 1) = '甲' then '乙' else '甲' end || substring(" + old + ", 2)";
            };
        };
        String statement = "update " + SealedTable.quoted(table) + " set " + old + " = " + changed + where(row);
        return done(statement);
    }

    private Optional<String> delete(String table) throws SQLException {
        return done("delete from " + SealedTable.quoted(table) + where(row(table)));
    }

    private Optional<String> copy(String table) throws SQLException {
        List<String> into = new ArrayList<>();
        List<String> from = new ArrayList<>();
        for (String column : columns(table)) {
            String name = SealedTable.quoted(column);
            into.add(name);
            if (column.equals("ID") || column.equals("installed_rank")) {
                from.add("(select max(" + name + ") + 1 from " + SealedTable.quoted(table) + ")");
            } else if (into.size() == 1) {
                from.add(name + " || '9'");
            } else {
                from.add(name);
            }
        }
        return done("insert into " + SealedTable.quoted(table) + " (" + String.join(", ", into) + ") select "
                + String.join(", ", from) + " from " + SealedTable.quoted(table) + where(row(table)));
    }

    private Optional<String> swap(String table) throws SQLException {
        List<String> columns = columns(table);
        String column = SealedTable.quoted(columns.get(1 + random.nextInt(columns.size() - 1)));
        String one = row(table);
        String other = row(table);
        String name = SealedTable.quoted(table);
        String both = "select count(distinct coalesce(cast(" + column + " as varchar), '\u0001')) from " + name
                + " where _rowid_ in (" + one + ", " + other + ")";
        if (one.equals(other) || !texts(both).getFirst().equals("2")) {
            return Optional.empty();
        }
        return done("update " + name + " set " + column + " = (select b." + column + " from " + name
                + " b where b._rowid_ = case when " + name + "._rowid_ = " + one + " then " + other + " else " + one
                + " end) where _rowid_ in (" + one + ", " + other + ")");
    }

    private Optional<String> done(String statement) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(statement)) {
            return change.executeUpdate() > 0 ? Optional.of(statement) : Optional.empty();
        }
    }

    private static String where(String row) {
        return " where _rowid_ = " + row;
    }

    private String row(String table) throws SQLException {
        List<String> rows = rowIds(table);
        return rows.get(random.nextInt(rows.size()));
    }

    private List<String> rowIds(String table) throws SQLException {
        return texts("select _rowid_ from " + SealedTable.quoted(table));
    }

    private List<String> columns(String table) throws SQLException {
        return texts("select column_name from information_schema.columns where table_schema = 'PUBLIC' "
                + "and table_name = '" + table + "' order by ordinal_position");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }
}

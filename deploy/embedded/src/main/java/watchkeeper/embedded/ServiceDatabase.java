package watchkeeper.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database of one service. The runtime role has time limits because an open writer anywhere on the server holds up
 * every reader of every event store; the owner, who migrates, has none.
 */
record ServiceDatabase(String name) {

    ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }

    void create(Connections server, String ownerPassword, String runtimePassword) throws SQLException {
        try (Connection connection = server.open("postgres")) {
            // A failing statement would be logged with the password in it.
            run(connection, "SET log_min_error_statement = 'panic'");
            role(connection, name + "_owner", ownerPassword);
            role(connection, name, runtimePassword);
            run(connection, "ALTER ROLE " + name + " SET statement_timeout = '20s'");
            run(connection, "ALTER ROLE " + name + " SET idle_in_transaction_session_timeout = '20s'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE " + name + " OWNER " + name + "_owner");
            }
            run(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            run(connection, "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + name);
        }
        try (Connection connection = server.open(name)) {
            for (String statement : rights()) {
                run(connection, statement);
            }
        }
    }

    private List<String> rights() {
        String future = "ALTER DEFAULT PRIVILEGES FOR ROLE " + name + "_owner IN SCHEMA public ";
        String to = " TO " + name;
        return List.of(
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE, CREATE ON SCHEMA public TO " + name + "_owner",
                "GRANT USAGE ON SCHEMA public" + to,
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public" + to,
                "GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public" + to,
                "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public" + to,
                future + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES" + to,
                future + "GRANT USAGE, SELECT, UPDATE ON SEQUENCES" + to,
                future + "GRANT EXECUTE ON FUNCTIONS" + to);
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE " + role + " LOGIN");
        }
        try (PreparedStatement quote = connection.prepareStatement("SELECT quote_literal(?)")) {
            quote.setString(1, password);
            try (ResultSet quoted = quote.executeQuery()) {
                quoted.next();
                run(connection, "ALTER ROLE " + role + " PASSWORD " + quoted.getString(1));
            }
        }
    }

    private static boolean exists(Connection connection, String question, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

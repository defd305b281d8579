package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.agent.Team;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Label;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The account's slow-moving lists: inboxes, agents, teams, labels, canned responses. Each is replaced whole. */
public final class DirectoryTable {
    private final ReadSession session;

    DirectoryTable(ReadSession session) {
        this.session = session;
    }

    public Optional<Inbox> inbox(long id) {
        return session.handle()
                .createQuery("SELECT id, name, channel_type FROM inbox WHERE id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Inbox(row.getLong("id"), row.getString("name"), row.getString("channel_type")))
                .findOne();
    }

    public List<Inbox> inboxes() {
        return session.handle()
                .createQuery("SELECT * FROM inbox ORDER BY name, id")
                .map((row, context) ->
                        new Inbox(row.getLong("id"), row.getString("name"), row.getString("channel_type")))
                .list();
    }

    public Optional<Agent> agent(long id) {
        return session.handle()
                .createQuery("SELECT * FROM agent WHERE id = :id")
                .bind("id", id)
                .map(DirectoryTable::agent)
                .findOne();
    }

    /** By name. */
    public List<Agent> agents() {
        return session.handle()
                .createQuery("SELECT * FROM agent ORDER BY name COLLATE NOCASE, id")
                .map(DirectoryTable::agent)
                .list();
    }

    public List<CannedResponse> canned() {
        return session.handle()
                .createQuery("SELECT id, short_code, content FROM canned_response ORDER BY short_code, id")
                .map((row, context) ->
                        new CannedResponse(row.getLong("id"), row.getString("short_code"), row.getString("content")))
                .list();
    }

    public List<Label> labels() {
        return session.handle()
                .createQuery("SELECT id, title, color FROM label ORDER BY title, id")
                .map((row, context) -> new Label(row.getLong("id"), row.getString("title"), row.getString("color")))
                .list();
    }

    public List<Team> teams() {
        return session.handle()
                .createQuery("SELECT id, name FROM team ORDER BY name, id")
                .map((row, context) -> new Team(row.getLong("id"), row.getString("name")))
                .list();
    }

    public void replaceInboxes(List<Inbox> inboxes) {
        if (same(inboxes(), inboxes)) {
            return;
        }
        clear("inbox");
        for (Inbox inbox : inboxes) {
            insert("INSERT OR REPLACE INTO inbox (id, name, channel_type) VALUES (:id, :name, :type)", inbox.id())
                    .bind("name", inbox.name())
                    .bind("type", inbox.channelType())
                    .execute();
        }
    }

    public void replaceAgents(List<Agent> agents) {
        if (same(agents(), agents)) {
            return;
        }
        clear("agent");
        agents.forEach(this::put);
    }

    /** Adds or alters one agent. */
    public void put(Agent agent) {
        insert("""
                INSERT OR REPLACE INTO agent (id, name, email, role, availability)
                VALUES (:id, :name, :email, :role, :availability)
                """, agent.id())
                .bind("name", agent.name())
                .bind("email", agent.email())
                .bind("role", agent.role().name())
                .bind("availability", agent.availability().name())
                .execute();
        session.attach(new Change.Directory());
    }

    public void replaceTeams(List<Team> teams) {
        if (same(teams(), teams)) {
            return;
        }
        clear("team");
        for (Team team : teams) {
            insert("INSERT OR REPLACE INTO team (id, name) VALUES (:id, :name)", team.id())
                    .bind("name", team.name())
                    .execute();
        }
    }

    public void replaceLabels(List<Label> labels) {
        if (same(labels(), labels)) {
            return;
        }
        clear("label");
        for (Label label : labels) {
            insert("INSERT OR REPLACE INTO label (id, title, color) VALUES (:id, :title, :color)", label.id())
                    .bind("title", label.title())
                    .bind("color", label.color())
                    .execute();
        }
    }

    public void replaceCanned(List<CannedResponse> canned) {
        if (same(canned(), canned)) {
            return;
        }
        clear("canned_response");
        for (CannedResponse response : canned) {
            insert(
                            "INSERT OR REPLACE INTO canned_response (id, short_code, content) VALUES (:id, :code, :text)",
                            response.id())
                    .bind("code", response.shortCode())
                    .bind("text", response.content())
                    .execute();
        }
    }

    /** Who is there now; whom the map does not name is offline. */
    public void presence(Map<Long, Availability> there) {
        for (Agent agent : agents()) {
            Availability now = there.getOrDefault(agent.id(), Availability.OFFLINE);
            if (now != agent.availability()) {
                put(new Agent(agent.id(), agent.name(), agent.email(), agent.role(), now));
            }
        }
    }

    /** Directories come again every few minutes; one that is as it was is not written, and nobody is told. */
    private static <T> boolean same(List<T> held, List<T> told) {
        return Set.copyOf(held).equals(Set.copyOf(told));
    }

    private void clear(String table) {
        session.handle().execute("DELETE FROM " + table);
        session.attach(new Change.Directory());
    }

    private Update insert(String sql, long id) {
        return session.handle().createUpdate(sql).bind("id", id);
    }

    private static Agent agent(ResultSet row, StatementContext context) throws SQLException {
        return new Agent(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Availability.valueOf(row.getString("availability")));
    }
}

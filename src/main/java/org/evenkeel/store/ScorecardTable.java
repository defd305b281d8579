package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.review.Scorecard;
import org.jdbi.v3.core.statement.Query;

/** Scorecards of one's own, every version that was ever kept. The shipped one is not here. */
public final class ScorecardTable {
    private final ReadSession session;

    ScorecardTable(ReadSession session) {
        this.session = session;
    }

    /** The newest version of each, by name; retired ones too. */
    public List<Scorecard> newest() {
        return read(session.handle().createQuery("""
                SELECT * FROM scorecard c WHERE version = (SELECT max(n.version) FROM scorecard n WHERE n.id = c.id)
                ORDER BY name COLLATE NOCASE, id
                """));
    }

    public Optional<Scorecard> newest(String id) {
        return newest().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    public Optional<Scorecard> find(String id, int version) {
        return read(session.handle()
                        .createQuery("SELECT * FROM scorecard WHERE id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version))
                .stream()
                .findFirst();
    }

    /** Writes a version; one that is there already stays as it is, apart from being retired or not. */
    public void put(Scorecard card, Instant now) {
        int written = session.handle()
                .createUpdate("""
                        INSERT OR IGNORE INTO scorecard (id, version, name, cap, retired, changed_at)
                        VALUES (:id, :version, :name, :cap, :retired, :now)
                        """)
                .bind("id", card.id())
                .bind("version", card.version())
                .bind("name", card.name())
                .bind("cap", card.cap())
                .bind("retired", card.retired())
                .bind("now", now.toEpochMilli())
                .execute();
        if (written == 0) {
            session.handle()
                    .createUpdate("UPDATE scorecard SET retired = :retired WHERE id = :id AND version = :version")
                    .bind("retired", card.retired())
                    .bind("id", card.id())
                    .bind("version", card.version())
                    .execute();
            return;
        }
        for (int i = 0; i < card.points().size(); i++) {
            Scorecard.Point point = card.points().get(i);
            session.handle()
                    .createUpdate("""
                            INSERT INTO scorecard_point (scorecard, version, position, key, name, weight, auto_fail)
                            VALUES (:id, :version, :position, :key, :name, :weight, :fail)
                            """)
                    .bind("id", card.id())
                    .bind("version", card.version())
                    .bind("position", i)
                    .bind("key", point.key())
                    .bind("name", point.name())
                    .bind("weight", point.weight())
                    .bind("fail", point.autoFail())
                    .execute();
        }
    }

    private List<Scorecard> read(Query query) {
        return query.map((row, context) -> new Scorecard(
                        row.getString("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        points(row.getString("id"), row.getInt("version")),
                        row.getInt("cap"),
                        row.getBoolean("retired")))
                .list();
    }

    private List<Scorecard.Point> points(String id, int version) {
        return session.handle()
                .createQuery(
                        "SELECT * FROM scorecard_point WHERE scorecard = :id AND version = :version ORDER BY position")
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> new Scorecard.Point(
                        row.getString("key"), row.getString("name"), row.getInt("weight"), row.getBoolean("auto_fail")))
                .list();
    }
}

package org.evenkeel.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;

/** What sessions are judged by: the shipped card and a lead's own. Never on the FX thread. */
public final class Scorecards {
    private static final String LEADS_ONLY = "Only administrators alter scorecards.";
    private static final int LONGEST_NAME = 80;
    private static final long LARGEST = 1_000_000;

    private final Database database;
    private final InstantSource clock;

    Scorecards(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The shipped one first, then the newest version of each, retired ones too. */
    public List<Scorecard> all() {
        return database.read(Scorecards::all);
    }

    private static List<Scorecard> all(ReadSession s) {
        List<Scorecard> all = new ArrayList<>();
        all.add(Scorecard.SHIPPED);
        all.addAll(s.scorecards().newest());
        return all;
    }

    /** Those that a new review may be scored with. */
    static List<Scorecard> offered(ReadSession s) {
        return all(s).stream().filter(card -> !card.retired()).toList();
    }

    /**
     * Keeps a card as the next version of its id, or as a new one when its id is empty. Reviews keep the version they were scored
     * with. A card that is as it was makes no new version.
     *
     * @return as it is kept
     * @throws Reviews.RefusedException with a sentence, unless a lead and every point is named
     */
    public Scorecard save(Scorecard card) {
        check(card);
        return database.write(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            Optional<Scorecard> before = s.scorecards().newest(card.id());
            String id =
                    before.map(Scorecard::id).orElseGet(() -> UUID.randomUUID().toString());
            int version = before.map(Scorecard::version).orElse(0);
            Scorecard same = new Scorecard(id, version, card.name().strip(), card.points(), card.cap(), card.retired());
            if (before.filter(same::equals).isPresent()) {
                return same;
            }
            Scorecard next = new Scorecard(id, version + 1, same.name(), same.points(), same.cap(), same.retired());
            s.scorecards().put(next, clock.instant());
            return next;
        });
    }

    private static void check(Scorecard card) {
        if (card.name().isBlank() || card.name().length() > LONGEST_NAME) {
            throw new Reviews.RefusedException("A scorecard needs a name of at most " + LONGEST_NAME + " characters.");
        }
        for (Scorecard.Point point : card.points()) {
            if (point.name().isBlank()
                    || point.name().length() > LONGEST_NAME
                    || point.key().isBlank()) {
                throw new Reviews.RefusedException(
                        "Every point needs a name of at most " + LONGEST_NAME + " characters.");
            }
        }
    }

    /**
     * Takes a card away from new reviews, or offers it again. What was scored with it stays as it is.
     *
     * @throws Reviews.RefusedException unless a lead; the shipped one stays
     */
    public void retire(String id, boolean retired) {
        database.change(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            Scorecard card = s.scorecards()
                    .newest(id)
                    .orElseThrow(() -> new Reviews.RefusedException("The shipped scorecard stays; make your own."));
            s.scorecards()
                    .put(
                            new Scorecard(card.id(), card.version(), card.name(), card.points(), card.cap(), retired),
                            clock.instant());
        });
    }

    /** Writes one card to a file, as {@link ScorecardJson}. */
    public void write(Scorecard card, Path file) throws IOException {
        Files.writeString(file, ScorecardJson.write(card));
    }

    /**
     * Keeps the card of a file: as the version it is when this computer does not have that, else, if they differ, as a new card.
     *
     * @throws IllegalArgumentException with a sentence when the file holds no card
     * @throws Reviews.RefusedException unless a lead
     */
    public Scorecard read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("This file is too large to hold a scorecard.");
        }
        Scorecard found;
        try {
            found = ScorecardJson.read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("This file is not in UTF-8.", e);
        }
        check(found);
        if (found.id().isEmpty() || found.shipped()) {
            return save(new Scorecard("", 0, found.name(), found.points(), found.cap(), false));
        }
        return database.write(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            Optional<Scorecard> known = s.scorecards().find(found.id(), found.version());
            if (known.isPresent()
                    && known.get().points().equals(found.points())
                    && known.get().cap() == found.cap()) {
                return known.get();
            }
            Scorecard kept = known.isEmpty()
                    ? found
                    : new Scorecard(UUID.randomUUID().toString(), 1, found.name(), found.points(), found.cap(), false);
            s.scorecards().put(kept, clock.instant());
            return kept;
        });
    }
}

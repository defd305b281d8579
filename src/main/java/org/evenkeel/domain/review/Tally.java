package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Adds sessions up to {@link Totals}. Every case of a duration is kept, so that median and p90 are exact: 4 bytes each. */
public final class Tally {
    private static final int GOOD = 4;
    private static final Exclusion[] REASONS = Exclusion.values();

    private final long now;
    private final Summary.Cases firstResponse = new Summary.Cases();
    private final Summary.Cases longestWait = new Summary.Cases();
    private final Summary.Cases handle = new Summary.Cases();
    private final Summary.Cases resolution = new Summary.Cases();
    /** By all the reasons of a session at once. */
    private final int[] excluded = new int[1 << REASONS.length];

    private int sessions;
    private int holds;
    private int asked;
    private int granted;
    private int promises;
    private int kept;
    private int again;
    private int provisional;
    private int solved;
    private int surveys;
    private int ratings;
    private int satisfied;
    private long stars;
    private int upset;
    private int recovered;

    /** @param now for what is still provisional */
    public Tally(Instant now) {
        this.now = now.toEpochMilli();
    }

    public void add(SessionFact fact) {
        sessions++;
        take(firstResponse, fact.firstResponse());
        take(longestWait, fact.longestWait());
        take(handle, fact.handle());
        take(resolution, fact.resolution());
        holds += fact.holds();
        asked += fact.asked();
        granted += fact.granted();
        promises += fact.promises();
        kept += fact.kept();
        surveys += fact.surveys();
        int rating = fact.rating();
        if (rating > 0) {
            ratings++;
            stars += rating;
            satisfied += rating >= GOOD ? 1 : 0;
        }
        switch (fact.tone()) {
            case UNKNOWN, CALM -> {}
            case STAYED_UPSET, TURNED -> upset++;
            case LEFT_CALMER, CALMED -> {
                upset++;
                recovered++;
            }
        }
        firstContact(fact);
        excluded[fact.leftOut()]++;
    }

    private static void take(Summary.Cases cases, long value) {
        if (value >= 0) {
            cases.add(value);
        }
    }

    /** As {@link FirstContact#of} tells it, without making an object for each of a million. */
    private void firstContact(SessionFact fact) {
        long resolved = fact.resolved();
        if (resolved == SessionSummary.NONE) {
            return;
        }
        long end = resolved + FirstContact.WINDOW.toMillis();
        long next = fact.nextContact();
        if (fact.transfers() > 0 || next != SessionSummary.NONE && next < end) {
            again++;
        } else if (now < end) {
            provisional++;
        } else {
            solved++;
        }
    }

    /** What was added so far. */
    public Totals totals() {
        Map<Exclusion, Integer> reasons = new EnumMap<>(Exclusion.class);
        for (Exclusion reason : REASONS) {
            int sum = 0;
            for (int reasonsOfOne = 0; reasonsOfOne < excluded.length; reasonsOfOne++) {
                sum += (reasonsOfOne >> reason.ordinal() & 1) == 0 ? 0 : excluded[reasonsOfOne];
            }
            reasons.put(reason, sum);
        }
        return new Totals(
                sessions,
                firstResponse.summary(),
                longestWait.summary(),
                handle.summary(),
                resolution.summary(),
                holds,
                asked,
                granted,
                promises,
                kept,
                Map.of(
                        FirstContact.NOT_SOLVED, again,
                        FirstContact.PROVISIONAL, provisional,
                        FirstContact.SOLVED, solved),
                surveys,
                ratings,
                satisfied,
                ratings == 0 ? 0 : (double) stars / ratings,
                upset,
                recovered,
                reasons);
    }
}

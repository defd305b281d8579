package org.evenkeel.chaos;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sums. */
final class Tally {
    private final Map<String, Integer> faults = new TreeMap<>();
    private int schedules;
    private int sent;
    private int asked;
    private int lost;
    private int doubled;
    private int misordered;
    private int stale;

    synchronized void add(Verdict verdict) {
        schedules++;
        sent += verdict.sent();
        asked += verdict.asked();
        lost += verdict.lost();
        doubled += verdict.doubled();
        misordered += verdict.misordered();
        stale += verdict.stale();
    }

    synchronized void struck(Map<String, Integer> more) {
        more.forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
    }

    synchronized String table(long seconds) {
        int injected = faults.values().stream().mapToInt(Integer::intValue).sum();
        var lines = new StringBuilder();
        lines.append("| schedules | faults injected | messages sent | lost | doubled | misordered | cache not in step"
                + " | left to the agent | seconds |\n|---|---|---|---|---|---|---|---|---|\n");
        lines.append(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %d | %d | %d | %d | %d | %d |%n",
                schedules,
                injected,
                sent,
                lost,
                doubled,
                misordered,
                stale,
                asked,
                seconds));
        lines.append("injected: ").append(faults);
        return lines.toString();
    }
}

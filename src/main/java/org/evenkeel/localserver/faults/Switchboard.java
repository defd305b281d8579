package org.evenkeel.localserver.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Who is asked before anything may go wrong. Any thread. */
public final class Switchboard {
    /** As the protocol has it. */
    private static final Duration PING = Duration.ofSeconds(3);

    private final boolean open;
    private final Duration pingEvery;
    private final Map<Fault, Demand> demands = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private SplittableRandom random = new SplittableRandom(1);

    private Switchboard(boolean open, Duration pingEvery) {
        this.open = open;
        this.pingEvery = pingEvery;
    }

    /** Nothing ever strikes, and nobody can ask for it. */
    public static Switchboard closed() {
        return new Switchboard(false, PING);
    }

    /** Faults can be asked for; until then nothing strikes. */
    public static Switchboard open() {
        return open(PING);
    }

    /** @param pingEvery instead of the protocol's 3 s, for tests in a hurry */
    public static Switchboard open(Duration pingEvery) {
        return new Switchboard(true, pingEvery);
    }

    public boolean isOpen() {
        return open;
    }

    public Duration pingEvery() {
        return pingEvery;
    }

    /** Takes the place of an earlier demand for the same fault. */
    public synchronized void demand(Fault fault, Demand demand) {
        if (!open) {
            throw new IllegalStateException("The switchboard is closed.");
        }
        demands.put(fault, demand);
    }

    /** What strikes by probability is the same again for the same seed and the same questions. */
    public synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Nothing is demanded any more, but an old server stays one; the counts stay. */
    public synchronized void calm() {
        demands.keySet().removeIf(fault -> fault != Fault.OLD_SERVER);
    }

    /** Asked once for each thing that could go wrong. */
    public boolean strikes(Fault fault) {
        return strike(fault).isPresent();
    }

    /** As {@link #strikes}. @return the delay that was asked for, if it strikes */
    public synchronized Optional<Duration> strike(Fault fault) {
        Demand demand = demands.get(fault);
        if (demand == null) {
            return Optional.empty();
        }
        if (demand.next() > 0) {
            demands.put(fault, demand.struck());
        } else if (demand.share() == 0 || random.nextDouble() >= demand.share()) {
            return Optional.empty();
        }
        count(fault);
        return Optional.of(demand.delay());
    }

    public synchronized void count(Fault fault) {
        struck.merge(fault, 1, Integer::sum);
    }

    /** How often each fault has struck. */
    public synchronized Map<Fault, Integer> counts() {
        return new EnumMap<>(struck.isEmpty() ? new EnumMap<>(Fault.class) : struck);
    }
}

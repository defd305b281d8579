package org.evenkeel.localserver.customers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenkeel.localserver.customers.person.Pace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Customers who come, chat and go. They reach the server by its public customer API and websocket only, as any
 * customer would; each lives on a virtual thread of its own. Any thread may call the methods.
 */
public final class SimulatedCustomers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SimulatedCustomers.class);

    private final CustomerPlan plan;
    private final GuestList guests;
    private final Tally tally = new Tally();
    private final Premises premises;
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final ExecutorService visitors = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("customer-", 0).factory());
    private final Semaphore seats;
    private @Nullable Thread door; // guarded by this
    private boolean closed; // guarded by this

    /**
     * Reads who will come; nobody comes before {@link #start}.
     *
     * @param server the server's root, as {@code http://127.0.0.1:4000}
     * @throws IllegalArgumentException when the plan's dialogue file cannot be read; one sentence for a person
     */
    public SimulatedCustomers(URI server, String inboxIdentifier, CustomerPlan plan, InstantSource clock) {
        this.plan = plan;
        this.guests = GuestList.of(plan);
        this.seats = new Semaphore(plan.atOnce());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(network)
                .build();
        this.premises = new Premises(http, server, inboxIdentifier, plan.speed(), clock, tally);
    }

    /** Opens the door; returns at once. A second call changes nothing. */
    public synchronized void start() {
        if (door == null && !closed) {
            door = Thread.ofVirtual().name("customers-door").start(this::letIn);
        }
    }

    /** How far they are. */
    public Progress progress() {
        return tally.progress(guests.size());
    }

    /** Sends everybody home, at most in two seconds; whatever is half said stays unsaid. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (door != null) {
                door.interrupt();
            }
        }
        visitors.shutdownNow();
        try {
            if (!visitors.awaitTermination(1200, TimeUnit.MILLISECONDS)) {
                log.warn("Some simulated customers took their time to leave.");
            }
            http.shutdown(); // lets the goodbyes out
            if (!http.awaitTermination(Duration.ofMillis(300))) {
                http.shutdownNow();
                http.awaitTermination(Duration.ofMillis(300));
            }
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            network.shutdownNow();
        }
    }

    private void letIn() {
        SplittableRandom random = new SplittableRandom(plan.seed());
        Arrivals arrivals = new Arrivals(random.split());
        Pace pace = new Pace(plan.speed(), random);
        try {
            for (int number = 0; number < guests.size(); number++) {
                Thread.sleep(pace.real(arrivals.nextGap()));
                seats.acquire();
                Visit visit = guests.visit(number);
                tally.arrived();
                visitors.execute(() -> host(visit));
            }
        } catch (InterruptedException e) {
            log.debug("The door is closed.");
        } catch (RejectedExecutionException e) {
            log.debug("The door closed in somebody's face.");
        }
    }

    private void host(Visit visit) {
        Seat seat = new Seat();
        try {
            visit.play(premises, seat::leave);
        } catch (InterruptedException e) {
            log.debug("{} was sent home.", visit.label());
        } catch (IOException e) {
            tally.failed();
            log.warn("The simulated customer {} gave up: {}", visit.label(), e.getMessage());
        } finally {
            seat.leave();
        }
    }

    /** A place among those at once; left once. */
    private final class Seat {
        private boolean left;

        void leave() {
            if (!left) {
                left = true;
                tally.finished();
                seats.release();
            }
        }
    }
}

package org.evenkeel.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.evenkeel.localserver.faults.Fault;

/** What happens, in order. The same seed gives the same schedule. */
record Schedule(long seed, int chats, List<Step> steps) {
    private static final List<Fault> FAULTS = List.of(
            Fault.NEVER_ANSWER,
            Fault.FAIL_AFTER_STORING,
            Fault.ANSWER_LATE,
            Fault.STORE_LATE,
            Fault.BREAK_OFF,
            Fault.TOO_MANY_REQUESTS,
            Fault.STRIP_UNDERSCORES,
            Fault.DROP_SOCKET,
            Fault.STOP_PINGS,
            Fault.SWAP_EVENTS,
            Fault.DOUBLE_EVENT,
            Fault.LOSE_EVENT,
            Fault.LOSE_PRESENCE,
            Fault.VANISH);

    Schedule {
        steps = List.copyOf(steps);
    }

    static Schedule of(long seed) {
        var random = new SplittableRandom(seed);
        int chats = 1 + random.nextInt(3);
        int length = 8 + random.nextInt(13);
        List<Fault> troubles = random.ints(1 + random.nextInt(4), 0, FAULTS.size())
                .mapToObj(FAULTS::get)
                .toList();
        boolean clientDies = random.nextInt(100) < 25;
        boolean serverDies = random.nextInt(100) < 20;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            steps.add(step(random, random.nextInt(chats), troubles));
        }
        if (clientDies) {
            steps.add(
                    random.nextInt(steps.size()),
                    new Step.KillClient(random.nextInt(2), random.nextInt(80), random.nextInt(300)));
        }
        if (serverDies) {
            steps.add(random.nextInt(steps.size()), new Step.KillServer(random.nextInt(80), random.nextInt(500)));
        }
        return new Schedule(seed, chats, steps);
    }

    private static Step step(SplittableRandom random, int chat, List<Fault> troubles) {
        int who = random.nextInt(2);
        int dice = random.nextInt(100);
        if (dice < 2) {
            return new Step.TakeBack(who, chat);
        }
        if (dice < 42) {
            return new Step.Write(who, chat, random.nextInt(4) == 0, random.nextInt(8) == 0);
        }
        if (dice < 54) {
            return new Step.Customer(chat);
        }
        if (dice < 62) {
            return new Step.Colleague(chat, random.nextInt(3) == 0);
        }
        if (dice < 64 && random.nextInt(4) == 0) {
            return new Step.SetClock(who, random.nextInt(-7_200, 7_200));
        }
        if (dice < 66) {
            return new Step.Settle(chat, random.nextBoolean(), random.nextBoolean());
        }
        if (dice < 78) {
            return new Step.Wait(random.nextInt(150));
        }
        Fault fault = troubles.get(random.nextInt(troubles.size()));
        return switch (fault) {
            case STOP_PINGS -> new Step.Ask(fault, 8, 0);
            case VANISH -> new Step.Ask(fault, 0, 50 + random.nextInt(500));
            case ANSWER_LATE, STORE_LATE -> new Step.Ask(fault, 1, 100 + random.nextInt(450));
            default -> new Step.Ask(fault, 1 + random.nextInt(3), 0);
        };
    }

    Schedule with(List<Step> fewer) {
        return new Schedule(seed, chats, fewer);
    }

    String told() {
        return "seed " + seed + ", " + chats + " chats:\n"
                + steps.stream().map(step -> "  " + step).collect(Collectors.joining("\n"));
    }
}

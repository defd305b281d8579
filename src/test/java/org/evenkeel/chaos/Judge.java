package org.evenkeel.chaos;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits for quiet after a schedule, decides like an agent what is left to the agent, and compares. */
final class Judge {
    /** Longer than the switchboard ever delays: what is to be stored late is stored. */
    private static final long SETTLING_MS = 650;

    /** A program that was killed starts anew first, beside others that do the same. */
    private static final long PATIENCE_SECONDS = 90;

    private final Rig rig;
    private final List<Long> chats;
    private final List<Rig.Written> mine;
    private final Set<String> asked = new HashSet<>();
    private final StringBuilder detail = new StringBuilder();
    private int decisions;
    private int lost;
    private int doubled;
    private int misordered;

    Judge(Rig rig, List<Long> chats, List<Rig.Written> mine) {
        this.rig = rig;
        this.chats = chats;
        this.mine = mine;
    }

    Verdict verdict() throws InterruptedException {
        Http.pause(SETTLING_MS);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<String> apart = compare();
        while (!apart.isEmpty() && System.nanoTime() < until) {
            Http.pause(40);
            apart = compare();
        }
        detail.append(String.join("\n", apart));
        for (long chat : chats) {
            for (int who = 0; who < rig.agents(); who++) {
                count(who, chat);
            }
        }
        return new Verdict(mine.size(), decisions, lost, doubled, misordered, apart.size(), detail.toString());
    }

    /** Compares what one agent wrote in a conversation with what the server holds of it. */
    private void count(int who, long chat) throws InterruptedException {
        long author = rig.id(who);
        List<String> issued = texts(of(who, chat).filter(m -> !rig.undone(m)));
        List<String> accepted = texts(of(who, chat).filter(rig::accepted));
        List<String> held = rig.held(chat).stream()
                .filter(m -> m.author() == author)
                .map(Rig.Held::text)
                .toList();
        int missing = surplus(accepted, held);
        int extra = surplus(held, issued);
        lost += missing;
        doubled += extra;
        boolean disordered = missing + extra == 0
                && !(within(unasked(accepted), unasked(held)) && within(unasked(held), unasked(issued)));
        misordered += disordered ? 1 : 0;
        if (missing + extra > 0 || disordered) {
            detail.append("\nagent ").append(who).append(" in conversation ").append(chat);
            detail.append(": accepted ")
                    .append(accepted)
                    .append("\n  the server holds ")
                    .append(held);
        }
    }

    private Stream<Rig.Written> of(int who, long chat) {
        return mine.stream().filter(m -> m.who() == who && m.chat() == chat);
    }

    private List<String> compare() throws InterruptedException {
        List<String> apart = new ArrayList<>();
        for (int who = 0; who < rig.agents(); who++) {
            apart.addAll(compare(who));
        }
        return apart;
    }

    /** @return what differs, or what is not done yet; empty at the end */
    private List<String> compare(int who) throws InterruptedException {
        JsonObject state = rig.state(who, chats);
        JsonObject shown = state.getAsJsonObject("chats");
        if (state.get("failed").getAsInt() + state.get("held").getAsInt() > 0) {
            decide(who, shown);
            return List.of("messages wait for a decision: " + state);
        }
        if (state.get("outbox").getAsInt() > 0
                || !state.get("line").getAsString().equals("ONLINE")) {
            return List.of("not quiet: line " + state.get("line") + " " + state.get("why") + ", outbox "
                    + state.get("outbox") + ", " + shown);
        }
        List<String> apart = new ArrayList<>();
        for (long chat : chats) {
            JsonObject here = shown.getAsJsonObject(Long.toString(chat));
            List<String> cached = new ArrayList<>();
            for (JsonElement entry : here.getAsJsonArray("messages")) {
                JsonObject message = entry.getAsJsonObject();
                cached.add(message.get("id") + " " + message.get("text").getAsString() + " " + message.get("note"));
            }
            List<String> held = rig.held(chat).stream()
                    .map(m -> m.id() + " " + m.text() + " " + m.note())
                    .toList();
            if (!cached.equals(held)) {
                apart.add("agent " + who + ", conversation " + chat + ": cache " + cached + "\n  server " + held);
            }
            String status = rig.status(chat);
            if (!status.equals(here.get("status").getAsString())) {
                apart.add("agent " + who + ": conversation " + chat + " is " + status + ", the cache says "
                        + here.get("status"));
            }
        }
        return apart;
    }

    /** What an agent does: sends what was held; looks for what may have arrived, and sends or drops it; one at a time. */
    private void decide(int who, JsonObject shown) throws InterruptedException {
        boolean decided = false;
        for (long chat : chats) {
            for (JsonElement entry : shown.getAsJsonObject(Long.toString(chat)).getAsJsonArray("messages")) {
                JsonObject message = entry.getAsJsonObject();
                String delivery = message.get("delivery").getAsString();
                if (!delivery.equals("FAILED") && !delivery.equals("HELD")) {
                    continue;
                }
                String text = message.get("text").getAsString();
                asked.add(text);
                if (!decided) {
                    decided = true;
                    decisions++;
                    rig.decide(
                            who,
                            delivery.equals("HELD") || missing(who, chat, text),
                            message.get("local").getAsLong());
                }
            }
        }
    }

    private boolean missing(int who, long chat, String text) throws InterruptedException {
        long author = rig.id(who);
        long held = rig.held(chat).stream()
                .filter(m -> m.author() == author && m.text().equals(text))
                .count();
        long wanted = of(who, chat)
                .filter(m -> m.text().equals(text) && rig.accepted(m))
                .count();
        return held < wanted;
    }

    private static List<String> texts(Stream<Rig.Written> messages) {
        return messages.map(Rig.Written::text).toList();
    }

    /** An agent's decision comes late, so its message has no place any more. */
    private List<String> unasked(List<String> texts) {
        return texts.stream().filter(text -> !asked.contains(text)).toList();
    }

    /** How many of the one are not among the other, each counted as often as it stands there. */
    private static int surplus(List<String> of, List<String> over) {
        Map<String, Integer> left = new HashMap<>();
        of.forEach(text -> left.merge(text, 1, Integer::sum));
        over.forEach(text -> left.merge(text, -1, Integer::sum));
        return left.values().stream().mapToInt(n -> Math.max(0, n)).sum();
    }

    /** Whether the one stands in the other in the same order, others between allowed. */
    private static boolean within(List<String> few, List<String> many) {
        Iterator<String> rest = many.iterator();
        for (String text : few) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(text);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}

package org.evenkeel.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;

/** Sits at a workstation and answers whenever a customer has the last word. */
final class AnsweringAgent implements AutoCloseable {
    private final Workstation workstation;
    private final ExecutorService hands = Executors.newSingleThreadExecutor();
    private final Map<Long, Long> answered = new HashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AutoCloseable subscription;

    AnsweringAgent(Workstation workstation) {
        this.workstation = workstation;
        this.subscription = workstation.changes().listen(this::hear);
    }

    /** How often it has answered. */
    int answers() {
        return answers.get();
    }

    private void hear(Change change) {
        if (change instanceof Change.Messages messages) {
            try {
                hands.execute(() -> look(messages.conversationId()));
            } catch (RejectedExecutionException e) {
                // Gone home.
            }
        }
    }

    private void look(long conversation) {
        Message last = Stations.transcript(workstation, conversation).getLast();
        if (last.kind() == MessageKind.INCOMING && !Long.valueOf(last.localId()).equals(answered.get(conversation))) {
            answered.put(conversation, last.localId());
            workstation
                    .replies()
                    .sendNow(
                            conversation,
                            "Thank you, I am looking at number " + last.localId() + ".",
                            Visibility.REPLY);
            answers.incrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        hands.shutdownNow();
    }
}

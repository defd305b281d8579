package org.evenkeel.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.backend.BackendException;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.platform.SystemClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts a message in the outbox, by the way the composer does. */
@Command(
        name = "send",
        description =
                "Puts a message in the outbox and waits until the server has it. Exit 3: it could not be sent yet and"
                        + " waits; 4: the server declined it.")
final class SendCommand implements Callable<Integer> {
    /** Long enough for a look after an unknown outcome, which waits 20 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Set<Delivery> DECIDED = Set.of(Delivery.FAILED, Delivery.HELD);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Option(names = "--conversation", paramLabel = "N", required = true, description = "The conversation's number.")
    private long conversation;

    @Option(names = "--text", paramLabel = "T", required = true, description = "What to say.")
    private String text;

    @Option(names = "--private", description = "A private note: the customer never sees it.")
    private boolean note;

    @Option(names = "--queue-only", description = "Leave it in the outbox and do not touch the network.")
    private boolean queueOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (CommandSession session =
                CommandSession.open(evenkeel.data().open(), connection.or(evenkeel.connection()))) {
            Workstation workstation = session.workstation();
            if (!queueOnly) {
                know(workstation);
            }
            long localId = queue(workstation);
            if (queueOnly) {
                say(message(workstation, conversation, localId));
                return ExitCode.DONE;
            }
            String trouble = "";
            if (session.alone()) {
                try {
                    workstation.once().emptyOutbox(localId, PATIENCE);
                } catch (BackendException e) {
                    trouble = " " + e.sentence();
                    if (CommandFailure.of(e).code() == ExitCode.REFUSED) {
                        throw new CommandFailure(ExitCode.REFUSED, "The message waits in the outbox." + trouble, e);
                    }
                }
            } else {
                waitForConsole(workstation, localId);
            }
            return verdict(message(workstation, conversation, localId), trouble);
        }
    }

    /** A cache that has not been brought in step yet need not hold the conversation; the server does. */
    private void know(Workstation workstation) {
        if (workstation.desk().conversations().card(conversation).isPresent()) {
            return;
        }
        try {
            workstation.once().fetch(conversation);
        } catch (BackendException e) {
            throw CommandFailure.of(e);
        }
    }

    private long queue(Workstation workstation) {
        try {
            return workstation.replies().sendNow(conversation, text, note ? Visibility.NOTE : Visibility.REPLY);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** The console that has the workspace open sends it; we look at the cache until it has. */
    private void waitForConsole(Workstation workstation, long localId) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = SystemClock.nanos() + PATIENCE.toNanos();
        while (SystemClock.nanos() < end) {
            Message message = message(workstation, conversation, localId);
            if (message == null || message.delivery().accepted() || DECIDED.contains(message.delivery())) {
                return;
            }
            never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private int verdict(@Nullable Message message, String trouble) {
        say(message);
        if (message == null || message.delivery().accepted()) {
            return ExitCode.DONE;
        }
        if (message.delivery() == Delivery.FAILED) {
            throw new CommandFailure(ExitCode.REFUSED, "The server declined the message: " + message.failure());
        }
        if (message.delivery() == Delivery.HELD) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "The message was not sent: " + message.failure() + ". Decide in the console.");
        }
        throw new CommandFailure(ExitCode.UNREACHABLE, "The message waits in the outbox." + trouble);
    }

    private static @Nullable Message message(Workstation workstation, long conversationId, long localId) {
        List<Message> rows = workstation.transcripts().rows(conversationId, List.of(localId));
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private void say(@Nullable Message message) {
        if (message != null) {
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "{\"conversation_id\":%d,\"message_id\":%s,\"state\":\"%s\"}",
                            message.conversationId(),
                            message.serverId(),
                            message.delivery().name().toLowerCase(Locale.ROOT)));
            spec.commandLine().getOut().flush();
        }
    }
}

package org.evenkeel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.evenkeel.domain.chat.ConversationLink;
import org.evenkeel.platform.Display;
import org.evenkeel.ui.fx.FrameLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: the console when nothing else is asked for. */
@Command(
        name = "evenkeel",
        description =
                "A calm desktop workstation for live-chat agents. Without arguments: the console; the first time on an"
                        + " embedded server with simulated customers.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class EvenkeelCommand implements Callable<Integer> {
    private static final Set<String> NO_CONSOLE = Set.of("-h", "--help", "-V", "--version");

    /** By name. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    @Mixin
    private DataOption data;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private SimulationOptions simulation;

    @Option(names = "--demo", description = "The embedded server, even when a real one is known.")
    private boolean demo;

    @Option(
            names = "--smoke",
            description =
                    "Open the console, wait until the queue shows conversations, print 'ready <milliseconds>', look at the"
                            + " review desk, end.")
    private boolean smoke;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description =
                    "Play a scripted agent through the console for about a minute; leave numbered pictures in DIR.")
    private @Nullable Path tour;

    @Option(
            names = "--trace-ui",
            paramLabel = "FILE",
            description = "Write a log of the window's frames, with a summary at the end: what the window's thread did,"
                    + " and for how long.")
    private @Nullable Path trace;

    @Option(
            names = "--welcome",
            description = "Greet somebody who is new here; the installed program does so when it is started plainly.")
    private boolean welcome;

    @Parameters(
            arity = "0..1",
            paramLabel = "LINK",
            description = "Open a conversation: evenkeel://chat.example.org/app/accounts/1/conversations/42, the"
                    + " dashboard's address with another beginning.")
    private @Nullable String link;

    @Spec
    private CommandSpec spec;

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("serve", ServeCommand.class);
        all.put("sync", SyncCommand.class);
        all.put("send", SendCommand.class);
        all.put("search", SearchCommand.class);
        all.put("check", CheckCommand.class);
        all.put("export", ExportCommand.class);
        all.put("archive", ArchiveCommand.class);
        all.put("tone", ToneCommand.class);
        all.put("doctor", DoctorCommand.class);
        return all;
    }

    /** Runs the program and gives the code to end the process with. */
    public static int run(String... arguments) {
        if (!asksForCommand(arguments)) {
            // The slowest part of a start; reading the arguments and opening the cache take their time too.
            Thread.ofPlatform().daemon().name("display").start(() -> {
                if (Display.present()) {
                    Toolkit.prepare();
                }
            });
        }
        int code = commandLine(arguments).execute(arguments);
        Toolkit.settle();
        return code;
    }

    /** Knows the commands that the arguments may be about: all of them, or none for the console, which is up sooner for it. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new EvenkeelCommand());
        if (asksForCommand(arguments)) {
            COMMANDS.forEach(line::addSubcommand);
        }
        return line.setParameterExceptionHandler(EvenkeelCommand::misused)
                .setExecutionExceptionHandler(EvenkeelCommand::failed)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static boolean asksForCommand(String... arguments) {
        return Arrays.stream(arguments).anyMatch(word -> COMMANDS.containsKey(word) || NO_CONSOLE.contains(word));
    }

    private static int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println(sentence(e) + " See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("The arguments are wrong");
        return text.endsWith(".") ? text : text + ".";
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        if (e instanceof CommandFailure failure) {
            LoggerFactory.getLogger(EvenkeelCommand.class).info("Ended with {}", failure.code(), failure);
            command.getErr().println(failure.sentence());
            return failure.code();
        }
        Logger log = LoggerFactory.getLogger(EvenkeelCommand.class);
        log.info("Ended by a failure", e);
        command.getErr().println("Evenkeel stopped because of a defect: " + e + ". The log has the details.");
        return ExitCode.FAILED;
    }

    DataOption data() {
        return data;
    }

    ConnectionOptions connection() {
        return connection;
    }

    @Override
    public Integer call() throws Exception {
        if ((demo || tour != null) && !connection.isUnset()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The demo and the tour run on the embedded server: leave out --server and its kin.");
        }
        ConversationLink target = target();
        PrintWriter out = spec.commandLine().getOut();
        Path directory = data.open();
        Path pictures = tour;
        if (!Display.present() && !Display.headlessChosen()) {
            if (!smoke && pictures == null) {
                pictures = directory.resolve("tour");
                spec.commandLine()
                        .getErr()
                        .println("No display can be opened here: set DISPLAY (or install an X server such as xvfb, and"
                                + " libgtk-3-0); meanwhile a tour of the console is played without one, its pictures go to "
                                + pictures + ".");
            }
            Display.chooseHeadless();
        }
        Toolkit.prepareWindows();
        boolean embedded = demo || pictures != null;
        try (OrderlyEnd asked = new OrderlyEnd()) {
            FrontDoor door = new FrontDoor(directory);
            int code;
            try (Session session = Session.open(directory, embedded ? null : connection, simulation, target)) {
                if (pictures != null) {
                    return Toolkit.tour(session, asked, pictures, out);
                }
                if (smoke) {
                    return Toolkit.smoke(session, asked, out);
                }
                code = traced(session, asked, door);
            }
            while (code == Toolkit.ELSEWHERE) {
                // Whoever was let in to another server was also remembered as the one to open.
                try (Session session = Session.open(directory, new ConnectionOptions(), new SimulationOptions())) {
                    code = Toolkit.show(session, asked, new Toolkit.Beginning(door, false, null, null));
                }
            }
            return code;
        }
    }

    private int traced(Session session, OrderlyEnd asked, FrontDoor door) throws IOException, InterruptedException {
        try (FrameLog log = trace == null ? null : UiTrace.into(trace)) {
            return Toolkit.show(session, asked, new Toolkit.Beginning(door, welcome, link, log));
        }
    }

    private @Nullable ConversationLink target() {
        if (link == null) {
            return null;
        }
        if (!link.startsWith(ConversationLink.SCHEME)) {
            throw new CommandFailure(ExitCode.USAGE, "There is no such command. See 'evenkeel --help'.");
        }
        if (!connection.isUnset() || smoke || tour != null) {
            throw new CommandFailure(ExitCode.USAGE, "A link goes with --data-dir at most.");
        }
        try {
            return ConversationLink.parse(link);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}

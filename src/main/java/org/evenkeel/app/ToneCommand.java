package org.evenkeel.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.evenkeel.desk.JsonText;
import org.evenkeel.domain.tone.LanguageGuess;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.domain.tone.Registers;
import org.evenkeel.domain.tone.ToneModel;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.lexicon.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the mood and the register of texts, without a window, a cache or the network. */
@Command(
        name = "tone",
        description =
                "Reads the tone of texts: one a line, or lines of JSON with a field 'text'. Writes a line of JSON for each:"
                        + " mood, confidence, upset, scores, because, register.")
final class ToneCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "What to read; - is standard input.")
    private String file;

    @Option(names = "--no-language", description = "Leave the language out; faster.")
    private boolean noLanguage;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ToneModel model = ToneWeights.model();
        LanguageGuess language = noLanguage ? LanguageGuess.NONE : new Languages();
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines = lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(json(model, language, text(line)));
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, file + " cannot be read: " + e.getMessage() + ".");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private BufferedReader lines() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
    }

    /** What is to be read of a line. */
    static String text(String line) {
        if (!line.stripLeading().startsWith("{")) {
            return line;
        }
        try {
            return JsonText.read(line) instanceof Map<?, ?> fields && fields.get("text") instanceof String text
                    ? text
                    : line;
        } catch (IllegalArgumentException noJson) {
            return line;
        }
    }

    private static String json(ToneModel model, LanguageGuess language, String text) {
        ToneReading reading = model.of(text);
        Register register = Registers.of(List.of(text), language);
        String scores = reading.scores().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Mood::ordinal)))
                .map(score -> JsonText.quoted(name(score.getKey())) + ":" + number(score.getValue()))
                .collect(Collectors.joining(","));
        String because = reading.because().stream().map(JsonText::quoted).collect(Collectors.joining(","));
        return "{\"mood\":" + JsonText.quoted(name(reading.mood()))
                + ",\"confidence\":" + number(reading.confidence())
                + ",\"upset\":" + number(reading.upset())
                + ",\"scores\":{" + scores + "},\"because\":[" + because + "],\"register\":" + json(register) + "}";
    }

    private static String json(Register register) {
        return "{\"formality\":" + JsonText.quoted(name(register.formality()))
                + ",\"length\":" + JsonText.quoted(name(register.length()))
                + ",\"technicality\":" + JsonText.quoted(name(register.technicality()))
                + ",\"emoji\":" + register.emoji()
                + ",\"directness\":" + JsonText.quoted(name(register.directness()))
                + ",\"language\":" + (register.language() == null ? "null" : JsonText.quoted(register.language()))
                + "}";
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Four places, by hand: a thousand lines a second have eight each. */
    private static String number(double value) {
        long tenThousandths = Math.round(value * 10_000);
        String places = Long.toString(10_000 + tenThousandths % 10_000).substring(1);
        return tenThousandths / 10_000 + "." + places;
    }
}

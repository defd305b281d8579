package org.evenkeel.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Notifications by a program that the system has, started for each. What is shown goes in as an argument or a variable of the
 * environment, never as a piece of a script: a name can be spelled like a command.
 */
final class ProcessWay implements Notifications.Way {
    private static final long PATIENCE_SECONDS = 10;
    /** The registered name of PowerShell; a toast needs one, and ours is known only where we are installed. */
    private static final String POWERSHELL_ID =
            "{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe";

    private static final String TOAST = String.join(
            "; ",
            "$ErrorActionPreference = 'Stop'",
            "$kind = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications,"
                    + " ContentType = WindowsRuntime]",
            "$page = $kind::GetTemplateContent('ToastText02')",
            "$texts = $page.GetElementsByTagName('text')",
            "$null = $texts.Item(0).AppendChild($page.CreateTextNode($env:EVENKEEL_TITLE))",
            "$null = $texts.Item(1).AppendChild($page.CreateTextNode($env:EVENKEEL_BODY))",
            "$audio = $page.CreateElement('audio')",
            "$audio.SetAttribute('silent', 'true')",
            "$null = $page.DocumentElement.AppendChild($audio)",
            "$toast = [Windows.UI.Notifications.ToastNotification]::new($page)",
            "$toast.Tag = $env:EVENKEEL_TAG",
            "$kind::CreateToastNotifier('" + POWERSHELL_ID + "').Show($toast)");

    private final Function<Notifications.Note, ProcessBuilder> command;

    ProcessWay(Function<Notifications.Note, ProcessBuilder> command) {
        this.command = command;
    }

    @Override
    public void show(Notifications.Note note, Runnable clicked) throws IOException, InterruptedException {
        ProcessBuilder builder = command.apply(note);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(builder.command().getFirst() + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(builder.command().getFirst() + " ended with " + process.exitValue());
        }
    }

    static ProcessBuilder osascript(Notifications.Note note) {
        return new ProcessBuilder(List.of(
                "osascript",
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                "--",
                note.title(),
                note.body()));
    }

    static ProcessBuilder powershell(Notifications.Note note) {
        ProcessBuilder builder = new ProcessBuilder(
                List.of("powershell", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command", TOAST));
        builder.environment().put("EVENKEEL_TITLE", note.title());
        builder.environment().put("EVENKEEL_BODY", note.body());
        builder.environment().put("EVENKEEL_TAG", Long.toString(note.key()));
        return builder;
    }
}

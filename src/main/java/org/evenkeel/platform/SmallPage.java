package org.evenkeel.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads one small page off the network, for what a person asked to know. Sends nothing about them, follows to no other place. */
public final class SmallPage {
    private static final int LARGEST = 64 * 1024;

    private final Duration patience;

    public SmallPage() {
        this(Duration.ofSeconds(10));
    }

    SmallPage(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits until it is there. Never on the FX thread.
     *
     * @throws IOException with a sentence: nobody answered in time, something else than 200, or more than 64 KB
     */
    public String read(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "Evenkeel")
                .build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        CompletableFuture<HttpResponse<String>> asked = client.sendAsync(
                request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
        try {
            HttpResponse<String> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("The address answered with " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new IOException("The address did not answer in time.", e);
        } catch (ExecutionException e) {
            boolean tooMuch = String.valueOf(e.getCause()).contains("capacity");
            throw new IOException(
                    tooMuch
                            ? "The address answered with more than was asked for."
                            : "The address could not be reached.",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The question was broken off.", e);
        } finally {
            asked.cancel(true);
            client.shutdownNow();
        }
    }
}

package org.evenkeel.localserver.customers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real headless Chromium, driven by plain W3C WebDriver calls. */
final class Browser implements AutoCloseable {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final URI session;

    private Browser(Process driver, URI session) {
        this.driver = driver;
        this.session = session;
    }

    /** Where a program is, looked for in PATH; null where it is not installed. */
    static @Nullable Path find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static Browser open(Path chromium, Path chromedriver, Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(chromedriver.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = driver.inputReader();
        String port = null;
        for (String line = lines.readLine(); line != null && port == null; line = lines.readLine()) {
            Matcher found = PORT.matcher(line);
            port = found.find() ? found.group(1) : null;
            if (port != null) {
                break;
            }
        }
        if (port == null) {
            throw new IOException("chromedriver did not start.");
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        JsonArray flags = new JsonArray();
        Stream.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--lang=en-US",
                        "--user-data-dir=" + profile)
                .forEach(flags::add);
        JsonObject options = new JsonObject();
        options.add("args", flags);
        options.addProperty("binary", chromium.toString());
        JsonObject wanted = new JsonObject();
        wanted.add("goog:chromeOptions", options);
        JsonObject capabilities = new JsonObject();
        capabilities.add("alwaysMatch", wanted);
        JsonObject body = new JsonObject();
        body.add("capabilities", capabilities);
        URI root = URI.create("http://127.0.0.1:" + port + "/");
        Browser starting = new Browser(driver, root);
        JsonObject made = starting.call("POST", "session", body).getAsJsonObject();
        return new Browser(
                driver, root.resolve("session/" + made.get("sessionId").getAsString() + "/"));
    }

    void go(URI page) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("url", page.toString());
        call("POST", "url", body);
    }

    /** Gives the page this size by emulation: windows have a least width, phones do not care. */
    void size(int width, int height) throws IOException, InterruptedException {
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", width);
        metrics.addProperty("height", height);
        metrics.addProperty("deviceScaleFactor", 1);
        metrics.addProperty("mobile", false);
        devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /** Tells pages which theme the person prefers. */
    void dark(boolean dark) throws IOException, InterruptedException {
        JsonObject scheme = new JsonObject();
        scheme.addProperty("name", "prefers-color-scheme");
        scheme.addProperty("value", dark ? "dark" : "light");
        JsonArray features = new JsonArray();
        features.add(scheme);
        JsonObject media = new JsonObject();
        media.add("features", features);
        devtools("Emulation.setEmulatedMedia", media);
    }

    void offline(boolean off) throws IOException, InterruptedException {
        JsonObject network = new JsonObject();
        network.addProperty("offline", off);
        network.addProperty("latency", 0);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", -1);
        devtools("Network.enable", new JsonObject());
        devtools("Network.emulateNetworkConditions", network);
    }

    void devtools(String command, JsonObject parameters) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("cmd", command);
        body.add("params", parameters);
        call("POST", "goog/cdp/execute", body);
    }

    void click(String css) throws IOException, InterruptedException {
        call("POST", "element/" + element(css) + "/click", new JsonObject());
    }

    void type(String css, String text) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("text", text);
        call("POST", "element/" + element(css) + "/value", body);
    }

    /** Runs a function body in the page and returns its value. */
    JsonElement run(String script) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("script", script);
        body.add("args", new JsonArray());
        return call("POST", "execute/sync", body);
    }

    /** Like {@link #run}, as text; for waiting on. */
    String text(String script) {
        try {
            return run(script).getAsString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        Files.write(
                file, Base64.getDecoder().decode(call("GET", "screenshot", null).getAsString()));
    }

    private String element(String css) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("using", "css selector");
        body.addProperty("value", css);
        return call("POST", "element", body).getAsJsonObject().get(ELEMENT).getAsString();
    }

    private JsonElement call(String method, String path, @Nullable JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(session.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        JsonElement value =
                JsonParser.parseString(response.body()).getAsJsonObject().get("value");
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + value);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        try {
            String own = session.getPath();
            call("DELETE", own.substring(0, own.length() - 1), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            List<ProcessHandle> left = driver.descendants().toList();
            driver.destroy();
            left.forEach(ProcessHandle::destroy);
            try {
                driver.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            http.shutdownNow();
        }
    }
}

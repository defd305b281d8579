package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP side of one server: sends an {@link Ask}, gives back the answer, turns every failure into a
 * {@link BackendException}. Follows no redirect, so that the token reaches no other host; repeats no write, so that nothing is
 * sent twice. Any thread.
 */
final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final String PROFILE = "api/v1/profile";

    private final HttpUrl base;
    private final Supplier<String> token;
    private final InstantSource clock;
    private final Pause pause;
    private final ExecutorService threads;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    /** Files take their time on a slow line: only silence ends it. */
    private final OkHttpClient uploading;

    private final OkHttpClient cable;

    Wire(URI server, Supplier<String> token, InstantSource clock, Patience patience) {
        this.base = ServerAddress.httpUrl(server);
        this.token = token;
        this.clock = clock;
        this.pause = new Pause(clock, patience.pauses());
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("chatwoot-", 0).factory());
        this.reading = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .connectionPool(new ConnectionPool(8, 30, TimeUnit.SECONDS))
                .connectTimeout(patience.connect())
                .readTimeout(patience.read())
                .writeTimeout(patience.read())
                .callTimeout(patience.call())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionSpecs(specs(base))
                .eventListener(new Departure())
                .build();
        this.writing = reading.newBuilder().retryOnConnectionFailure(false).build();
        this.uploading = writing.newBuilder().callTimeout(UPLOAD).build();
        this.cable = reading.newBuilder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .readTimeout(patience.silence())
                .callTimeout(patience.connect().plus(patience.silence()))
                .build();
    }

    /** Certificates are read only for a server that shows one: that takes a fifth of a second. */
    private static List<ConnectionSpec> specs(HttpUrl server) {
        return server.isHttps() ? List.of(ConnectionSpec.MODERN_TLS) : List.of(ConnectionSpec.CLEARTEXT);
    }

    /** The client for the websocket: shares our connections and threads, and has no token. */
    OkHttpClient cable() {
        return cable;
    }

    HttpUrl url(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }

    /** Asks, and reads the answer as JSON; an empty answer is JSON null. */
    JsonElement json(Ask ask) throws BackendException {
        return json(text(ask));
    }

    static JsonElement json(String text) throws BackendException {
        try {
            return Json.parse(text);
        } catch (JsonParseException notJson) {
            // The parser's message may quote what people wrote: it goes no further.
            throw new BackendException(
                    Kind.NOT_UNDERSTOOD, "The server's answer could not be understood: is this a Chatwoot server?");
        }
    }

    /** Asks, and gives back the body of a 2xx as it came, possibly empty. */
    String text(Ask ask) throws BackendException {
        Duration quiet = pause.remaining();
        if (quiet.isPositive()) {
            throw new BackendException(
                    Kind.TOO_MANY_REQUESTS,
                    "The server asked us to slow down: next try in " + (quiet.toSeconds() + 1) + " s.",
                    null,
                    quiet);
        }
        Reply reply = exchange(ask);
        if (reply.status() == 429) {
            Refusal refusal = reply.refusal();
            throw refusal.toException(pause.refused(refusal.askedToWait(clock.instant())));
        }
        pause.accepted();
        if (reply.isFine()) {
            return reply.body();
        }
        Refusal refusal = reply.refusal();
        if (refusal.asksToSignIn() && ask.signed() && !ask.path().equals(PROFILE)) {
            throw confirmed(refusal);
        }
        throw refusal.toException(null);
    }

    /** Asks without looking at the status; the caller knows better. */
    Reply exchange(Ask ask) throws BackendException {
        Departure.Mark mark = new Departure.Mark();
        Call call = client(ask).newCall(request(ask, mark));
        try (Response response = call.execute()) {
            Reply reply = read(response);
            LOG.debug("{} {} answered {}", ask.method(), ask.path(), reply.status());
            return reply;
        } catch (IOException broken) {
            LOG.debug(
                    "{} {} failed: {}",
                    ask.method(),
                    ask.path(),
                    broken.getClass().getSimpleName());
            throw failure(broken, mark);
        }
    }

    private OkHttpClient client(Ask ask) {
        return ask.isRead() ? reading : ask.files().isEmpty() ? writing : uploading;
    }

    /** A proxy or a hiccup can say 401 once: only when the profile is refused as well is the sign-in over. */
    private BackendException confirmed(Refusal refusal) {
        try {
            Reply again = exchange(Ask.get(PROFILE));
            if (again.status() == 401) {
                return refusal.toException(null);
            }
            if (again.isFine()) {
                return new BackendException(
                        Kind.FORBIDDEN, "The server does not let you do this, though you are signed in.");
            }
        } catch (BackendException notAnswered) {
            LOG.debug("A refused sign-in could not be confirmed: {}", notAnswered.kind());
        }
        return new BackendException(Kind.UNREACHABLE, "The server doubts our sign-in and could not be asked again.");
    }

    private Request request(Ask ask, Departure.Mark mark) throws BackendException {
        HttpUrl.Builder url = url(ask.path()).newBuilder();
        ask.query().forEach(entry -> url.addQueryParameter(entry.getKey(), entry.getValue()));
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .tag(Departure.Mark.class, mark)
                .header("Accept", "application/json")
                .header("User-Agent", ProductName.USER_AGENT);
        if (ask.signed()) {
            // With hyphens: proxies drop headers with underscores.
            request.header("api-access-token", usableToken());
        }
        JsonObject body = ask.body();
        return request.method(ask.method(), body == null ? null : written(ask, body))
                .build();
    }

    private static RequestBody written(Ask ask, JsonObject body) {
        return ask.files().isEmpty() ? new OnceOnly(body.toString()) : FormBody.of(body, ask.files());
    }

    private String usableToken() throws BackendException {
        String given = token.get();
        String usable = given == null ? "" : given.strip();
        if (usable.isEmpty() || !usable.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new BackendException(Kind.SIGN_IN_NEEDED, "There is no usable access token: please sign in.");
        }
        return usable;
    }

    private static Reply read(Response response) throws IOException {
        String body;
        try {
            BufferedSource source = response.body().source();
            if (source.request(LARGEST_ANSWER + 1)) {
                throw new IOException("answer too large");
            }
            body = source.readString(StandardCharsets.UTF_8);
        } catch (IOException cut) {
            if (response.isSuccessful()) {
                throw cut;
            }
            body = "";
        }
        return new Reply(response.code(), body, response.header("Retry-After"), response.header("Location"));
    }

    private BackendException failure(IOException broken, Departure.Mark mark) {
        String where = base.host() + ":" + base.port();
        if (mark.hasLeft()) {
            return new BackendException(
                    Kind.INTERRUPTED, "The connection to " + where + " broke before the answer came.", broken);
        }
        return new BackendException(Kind.UNREACHABLE, unreachable(broken, where), broken);
    }

    private static String unreachable(IOException broken, String where) {
        return switch (broken) {
            case UnknownHostException unknown -> "The server " + where + " cannot be found: is the network there?";
            case ConnectException refused -> "Nothing answers at " + where + ".";
            case SSLException untrusted -> "No safe connection to " + where + ": its certificate was not accepted.";
            default -> "The server " + where + " cannot be reached.";
        };
    }

    /** Ends what is under way and lets go of all connections. */
    @Override
    public void close() {
        reading.dispatcher().cancelAll();
        reading.connectionPool().evictAll();
        threads.shutdown();
    }

    /** An answer with its status. */
    record Reply(
            int status,
            String body,
            @Nullable String retryAfter,
            @Nullable String location) {
        /** 206 is an answer of the sign-in alone, which looks for itself. */
        boolean isFine() {
            return status >= 200 && status < 300;
        }

        Refusal refusal() {
            return new Refusal(status, body, retryAfter, location);
        }
    }

    /** A body that may be written once: neither a broken line nor a "503, try again" makes the client write it again. */
    private static final class OnceOnly extends RequestBody {
        private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
        private final byte[] bytes;

        OnceOnly(String json) {
            this.bytes = json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public MediaType contentType() {
            return TYPE;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}

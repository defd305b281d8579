package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.GET;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.evenkeel.localserver.state.AttachmentRow;

/** Attachments by their unguessable address: first a redirect, then the bytes, no token asked (section 7). */
public final class FileRoutes {
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/ogg", "video/mp4");

    private final Core core;

    private FileRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var files = new FileRoutes(core);
        routes.open(GET, "/rails/active_storage/blobs/redirect/{key}/{name}", files::redirect);
        routes.open(GET, "/rails/active_storage/disk/{key}/{name}", files::bytes);
    }

    private AttachmentRow file(Call call) {
        return core.read(tables -> tables.messages().attachment(call.path("key")))
                .orElseThrow(ApiError::notFound);
    }

    private Reply redirect(Call call) {
        AttachmentRow file = file(call);
        return Reply.redirect("/rails/active_storage/disk/" + file.key() + "/" + encoded(file.fileName()));
    }

    /** Anything but a plain picture or sound is offered for saving, so that a page sent as a file never runs here. */
    private Reply bytes(Call call) {
        AttachmentRow file = file(call);
        boolean shown = SHOWN.contains(file.contentType());
        return Reply.file(
                shown ? file.contentType() : "application/octet-stream",
                core.uploads().path(file.key()),
                Map.of(
                        "Content-Disposition",
                        (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.fileName()),
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'"));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.evenkeel.localserver.http;

/** Ends a request with an answer that is no success; carries the answer, no stack. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;
    private final boolean missing;

    private ApiError(Reply reply, boolean missing) {
        super("HTTP " + reply.status(), null, false, false);
        this.reply = reply;
        this.missing = missing;
    }

    static ApiError of(Reply reply) {
        return new ApiError(reply, false);
    }

    /** Not allowed: 401, as the protocol has it, never 403. */
    static ApiError forbidden() {
        return of(Reply.error(401, "You are not authorized to do this action"));
    }

    static ApiError notFound() {
        return new ApiError(Reply.error(404, "Resource could not be found"), true);
    }

    static ApiError badRequest() {
        return of(Reply.plain(400, "Bad Request"));
    }

    /** @param publicApi whose words for "missing" differ */
    Reply reply(boolean publicApi) {
        return missing && publicApi ? Reply.plain(404, "Not Found") : reply;
    }
}

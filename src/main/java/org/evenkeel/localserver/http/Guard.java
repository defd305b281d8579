package org.evenkeel.localserver.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps foreign web pages out, before anything else looks at a request, websocket upgrades included. The Host must be
 * ours (a page cannot reach us under a name of its own), an Origin must be ours (a page elsewhere can neither post nor
 * open a socket), and what the browser itself calls cross-site is refused unless it is a person following a link.
 */
public final class Guard implements Filter {
    private final IntSupplier port;

    /** @param port what we listen on, known once we do */
    public Guard(IntSupplier port) {
        this.port = port;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) anyRequest;
        var response = (HttpServletResponse) anyResponse;
        if (allowed(request)) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            chain.doFilter(request, response);
        } else {
            response.setStatus(403);
            response.setContentType("application/json; charset=utf-8");
            response.getOutputStream()
                    .write("{\"error\":\"This server answers only programs and pages of this computer.\"}"
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean allowed(HttpServletRequest request) {
        Set<String> hosts =
                Set.of("127.0.0.1:" + port.getAsInt(), "localhost:" + port.getAsInt(), "[::1]:" + port.getAsInt());
        String host = request.getHeader("Host");
        if (host == null || !hosts.contains(host)) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            return false;
        }
        return sameSite(request.getHeader("Sec-Fetch-Site")) || following(request);
    }

    private static boolean sameSite(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static boolean following(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}

package org.evenkeel.domain.chat;

/**
 * How far a message has come.
 *
 * <pre>
 *               ring                 2xx, or the socket's echo with our reference
 *   QUEUED ───────────▶ SENDING ───────────────────────────▶ SENT ──▶ DELIVERED ──▶ READ
 *     ▲  ▲ outcome open    │ │ refused
 *     │  └─────────────────┘ ▼
 *     │       try again   FAILED ──▶ gone (discard, edit)
 *     └────────────────────┘
 * </pre>
 *
 * Any state left of SENT may become SENT when the server shows the message, even after a failure we believed.
 * DELIVERED, READ and a FAILED that carries a server id are the server's word about the channel.
 */
public enum Delivery {
    QUEUED,
    SENDING,
    FAILED,
    SENT,
    DELIVERED,
    READ;

    /** True when the server holds the message. */
    public boolean accepted() {
        return compareTo(SENT) >= 0;
    }
}

package org.evenkeel.domain.chat;

/**
 * How far a message has come.
 *
 * <pre>
 *               ring                 2xx, or the socket's echo with our reference
 *   QUEUED ───────────▶ SENDING ───────────────────────────▶ SENT ──▶ DELIVERED ──▶ READ
 *   ▲ │ ▲  outcome open    │ │ refused
 *   │ │ └──────────────────┘ ▼
 *   │ │     try again     FAILED ──▶ gone (discard, edit)
 *   ├─│─────────────────────┘
 *   │ │ its turn came, but the conversation had moved on (Staleness)
 *   │ ├───────────────▶ HELD ──▶ gone (discard, edit)
 *   └─│── send anyway ───┘
 *     └──▶ gone (undo, before the first attempt: back into the draft)
 * </pre>
 *
 * Any state left of SENT may become SENT when the server shows the message, even after a failure we believed.
 * DELIVERED, READ and a FAILED that carries a server id are the server's word about the channel.
 */
public enum Delivery {
    QUEUED,
    HELD,
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

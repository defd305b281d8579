package org.evenkeel.ui.notify;

/** Where the agent looks. FX thread only. */
public interface Attention {
    /** True while the window is the one in front. */
    boolean inFront();

    /** True while a conversation can be seen and somebody is there to see it. */
    boolean sees(long conversationId);
}

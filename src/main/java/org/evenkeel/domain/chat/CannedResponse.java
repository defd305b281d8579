package org.evenkeel.domain.chat;

/** A shared reply text, found by its short code. */
public record CannedResponse(long id, String shortCode, String content) {}

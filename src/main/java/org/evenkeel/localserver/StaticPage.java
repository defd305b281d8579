package org.evenkeel.localserver;

/**
 * A page that the server shows on its own address, such as the one a customer writes on.
 *
 * @param path begins with a slash
 * @param body the bytes; in a text the word {@code {{INBOX}}} becomes the inbox's identifier
 */
public record StaticPage(String path, String contentType, byte[] body) {}

/**
 * Sessions handed over from one computer to another as one file.
 *
 * <h2>The file, version 1</h2>
 *
 * <p>A file {@code name.evenkeel-sessions} is an ordinary zip archive:
 *
 * <pre>
 * sessions/00001.json    one session: events, messages, what else was open, traces
 * reviews/00001.json     the reviews of session 00001 that were shared, and the scorecards of them; only where there are any
 * judging/00001.json     coaching notes about session 00001 that were shared, and calibrations it belongs to; only where there are any
 * manifest.json          what it is, who made it, and the checksum of every other entry
 * (comment)              evenkeel-sessions 1 sha256=… over every byte of the file before it
 * </pre>
 *
 * <p>{@code manifest.json} is the last entry: {@code format} "evenkeel-sessions", {@code version} 1, {@code made} (milliseconds
 * since 1970 UTC, as all times), {@code by} (a name), {@code server} (a fingerprint of server and account, the same for everybody signed in there), {@code
 * masked}, {@code from}, {@code to}, and {@code entries}: a list of {@code name}, {@code bytes} and {@code sha256} in the order
 * of the file. The comment stands at the very end; a file that goes on after it, or whose bytes give another checksum, is damaged.
 *
 * <p>Names are the ones above or other plain words with slashes between. Entries under other names are left out, and counted in
 * what is shown before; fields nobody knows are passed over, so that later versions can add what they want under version 1; whoever must not be
 * read by an older program raises the version.
 *
 * <p>A session has {@code server}, {@code conversation}, {@code number} and {@code began}, which name it for good, {@code computer} (a random
 * word that says only that two sessions were held on the same data directory), {@code created},
 * {@code heldBy}, {@code contact}, {@code inbox}, {@code customer}, {@code agent}, {@code channel}, {@code kind}, {@code labels},
 * {@code concurrency}, {@code most}, and the lists {@code events} (as {@link org.evenkeel.domain.review.EventLine}), {@code
 * messages}, {@code others} (times when other chats of the same agent were open) and {@code traces} (as {@link
 * org.evenkeel.domain.review.Trace}). Messages are meant by their place in the list, from 1; 0 means none. Files that came with
 * messages do not travel.
 *
 * <p>With a passphrase the whole zip archive is the content of a JWE in compact form (RFC 7516; PBES2-HS512+A256KW with 210,000
 * rounds, A256GCM), so that any JOSE library opens it and none of the cryptography is our own.
 *
 * <h2>Reading</h2>
 *
 * <p>A file is read as a stream with limits on its size, its entries, what they unpack to and how strongly; it is understood whole
 * before the first row is written. Nothing is ever unpacked to the disk, so that a path in it leads nowhere. Texts are shown as
 * plain text. An archive is as trustworthy as the person who hands it over: checksums tell damage, not lies.
 */
@NullMarked
package org.evenkeel.desk.archive;

import org.jspecify.annotations.NullMarked;

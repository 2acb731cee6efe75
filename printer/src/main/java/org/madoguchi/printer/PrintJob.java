package org.madoguchi.printer;

import java.time.Duration;

/**
 * A document to print.
 *
 * @param name unique for ever: the key by which the printer is asked whether it has the job. 1 to
 *     127 printable ASCII characters, without personal data
 * @param pdf PDF document; wiped by its owner, not by the printer
 * @param sheets pages in it, at least 1
 * @param deadline until when the job must have settled; after it the job is cancelled
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PrintJob(String name, byte[] pdf, int sheets, Duration deadline) {}

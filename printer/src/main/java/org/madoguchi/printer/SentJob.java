package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobTicket;

/**
 * A job that may have been sent by a program that doesn't run any more.
 *
 * @param name its name
 * @param sheets pages in it, at least 1
 * @param deadline until when it must have settled; after it the job is cancelled
 * @param ticket what the printer gave for it; null if that isn't known
 * @param sentAt when the ticket was given
 */
public record SentJob(
    String name, int sheets, Duration deadline, @Nullable JobTicket ticket, Instant sentAt) {}

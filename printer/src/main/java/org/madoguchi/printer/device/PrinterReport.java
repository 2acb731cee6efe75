package org.madoguchi.printer.device;

import java.util.List;

/**
 * What a printer says of itself, as raw as IPP gives it.
 *
 * @param stopped RFC 8011 5.4.11 printer-state is stopped
 * @param reasons RFC 8011 5.4.12 printer-state-reasons with their severity suffixes
 * @param acceptingJobs RFC 8011 5.4.23 printer-is-accepting-jobs
 */
public record PrinterReport(boolean stopped, List<String> reasons, boolean acceptingJobs) {}

package org.madoguchi.printer.scan;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a job is, of what a scanner's {@code Location} says: host and scheme never count. */
final class JobPath {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*(.*)");

  private JobPath() {}

  /**
   * From the root of the host, without a slash at its end.
   *
   * @param base path of the scanner, without a slash at its end
   * @return empty if no job can be meant
   */
  static Optional<String> of(String location, String base) {
    String text = location.strip();
    Matcher absolute = ABSOLUTE.matcher(text);
    if (absolute.matches()) {
      text = absolute.group(1);
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    text = text.substring(0, end);
    if (!text.startsWith("/")) {
      text = base + (text.startsWith("ScanJobs/") ? "/" : "/ScanJobs/") + text;
    }
    boolean plain = text.matches("/[\\x21-\\x7e]{1,400}") && !text.contains("..");
    return plain && !text.endsWith("/ScanJobs/") && parsed(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean parsed(String path) {
    try {
      return URI.create("https://scanner.example" + path).getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

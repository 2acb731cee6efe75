package org.madoguchi.sandbox.city.scanner;

/** How a scanner differs from the book, as people have reported it (decision 68), or fails. */
public enum ScannerHabit {
  /** Not at all. */
  NONE,
  /** It says where a job is by a path alone, with a slash at its end. */
  JOB_AT_A_PATH,
  /** It calls itself {@code localhost}, without TLS. */
  JOB_AT_LOCALHOST,
  /** Its jobs are named by URN, at a port of their own. */
  JOB_IS_A_URN,
  /** It doesn't say where a job is. */
  JOB_NOWHERE,
  /** It scans only after it was asked how it is. */
  SCANS_WHEN_ASKED,
  /** It says 503 until the picture is there. */
  NOT_READY_YET,
  /** It says 503 for ever. */
  NEVER_READY,
  /** Its picture comes without a length. */
  CHUNKED,
  /** It wants the format in its newer element, and says what it can elsewhere. */
  PROFILES_ELSEWHERE,
  /** It is copying, twice as long as somebody asks again. */
  BUSY_AT_FIRST,
  /** It is copying. */
  BUSY,
  /** It has a feeder alone. */
  FEEDER_ALONE,
  /** It gives PDF alone. */
  PDF_ALONE,
  /** It says that it gives JPEG, and gives a page that says sorry. */
  PAGE_FOR_PICTURE,
  /** It wants a login. */
  LOGIN,
  /** It doesn't scan for this machine. */
  FORBIDDEN,
  /** It sends on to another address. */
  MOVED,
  /** There is a web page at its address. */
  WEB_PAGE,
  /** It refuses the settings. */
  SETTINGS_REFUSED,
  /** Its lid is open, or its lamp broken. */
  STOPS,
  /** Somebody presses its stop key. */
  JOB_ABORTED,
  /** Its picture doesn't end. */
  ENDLESS,
  /** It says nothing when it is asked for the picture. */
  SILENT
}

package org.madoguchi.figures;

import static org.madoguchi.figures.MeasureUnit.COUNT;
import static org.madoguchi.figures.MeasureUnit.PAGES;
import static org.madoguchi.figures.MeasureUnit.SECONDS_CLASS;
import static org.madoguchi.figures.MeasureUnit.YEN;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is counted, and exactly what. {@code docs/figures.md} is made from it; a test holds the
 * two together. A key never changes once an office has used it.
 */
public enum Measure {
  CERTIFICATES_HANDED_OVER(
      COUNT,
      "kind of certificate",
      "Issuances whose papers were handed over; it counts in the month of the hand-over, whenever it"
          + " was requested. Nothing is handed over twice, and what was handed over can't be voided."),
  COPIES_HANDED_OVER(COUNT, "kind of certificate", "The copies of those issuances."),
  PAGES_HANDED_OVER(
      PAGES, "kind of certificate", "The pages of their documents, each copy's, each page once."),
  CERTIFICATES_VOIDED(
      COUNT,
      "kind of certificate",
      "Issuances that ended at the desk without a hand-over, after their slip was due. Never among"
          + " those handed over."),
  CERTIFICATES_REPRINTED(
      COUNT,
      "kind of certificate",
      "Print runs that made the pages before void. Twice for one issuance is two. A further run after"
          + " one that printed nothing isn't one."),
  CERTIFICATES_STOPPED(
      COUNT,
      "kind of certificate",
      "Issuances that a disagreement stopped. They are voided later, and count there as well."),
  CERTIFICATES_NOT_ISSUED(
      COUNT, "kind of certificate", "Requests that came to nothing before a slip was due."),
  FEES_TAKEN(
      YEN,
      "kind of certificate",
      "Fees as they were settled, in the month in which they were. What was given back isn't taken"
          + " off: it is a measure of its own."),
  FEES_BY_WAY(YEN, "cash or elsewhere", "The same fees by how they were settled."),
  FEES_REFUNDED(
      YEN, "kind of certificate", "Fees that were given back, in the month in which they were."),
  EXEMPTIONS(COUNT, "kind of certificate", "Fees that were settled as exempt."),
  PRINT_RUNS(COUNT, "", "Print runs of certificates that were begun, reprints among them."),
  PRINT_RUNS_WITHOUT_SHEETS(COUNT, "", "Those of which certainly no sheet came out."),
  SHEETS_DESTROYED(PAGES, "", "Sheets that two people saw go into the shredder."),
  SLIP_TO_HAND_OVER(
      SECONDS_CLASS,
      "class of seconds",
      "From the time at which a certificate's slip was due to the hand-over, in the month of the"
          + " hand-over. A clock that was set back meanwhile gives the lowest class."),

  APPLICATIONS_BEGUN(COUNT, "", "Applications for a card that somebody began to tell."),
  APPLICATIONS_SENT(COUNT, "route", "Applications that the application site took."),
  APPLICATIONS_REFUSED(COUNT, "failure code", "Applications that the site didn't take."),
  PHOTO_SHEETS_HANDED_OVER(COUNT, "route", "Photo sheets that a resident got."),
  FORMS_ORDERED(COUNT, "", "Forms that were ordered to the registered address."),
  APPLICATIONS_ENDED(COUNT, "failure code", "Applications that came to nothing."),
  PHOTO_TRIES(
      COUNT, "support or intake", "Photos that were taken; an application can have several."),
  PHOTO_WARNINGS(
      COUNT,
      "rule of the photo",
      "Rules that the chosen photos were warned of, each once a photo."),

  INTAKES_BEGUN(COUNT, "", "Applications taken in that somebody began to tell."),
  INTAKES_ACCEPTED(
      COUNT,
      "how the card comes",
      "Applications that an officer accepted; `counter` is accepted with the card given out at the"
          + " municipality."),
  INTAKES_REFUSED(
      COUNT, "public reason", "Applications that an officer refused, by what the resident hears."),
  INTAKES_SUSPENDED(COUNT, "", "Times that an officer put an application off."),
  INTAKES_ENDED(COUNT, "failure code", "Applications taken in that came to nothing here."),
  TIME_IN_CALL(
      SECONDS_CLASS,
      "class of seconds",
      "From an officer's joining to the decision, or to where the call broke; an intake can have"
          + " several. In the month of its end."),

  CARD_ORDERS_DONE(
      COUNT,
      "operation",
      "Orders of cards that their authority confirmed: renewed, issued, revoked, PIN unlocked. An"
          + " order that was begun in another office counts here if it was confirmed here."),
  CARD_ORDERS_UNFINISHED(
      COUNT,
      "operation",
      "Times that an order broke off after the card may have changed. It can be confirmed later, and"
          + " counts there as well."),
  CARD_ORDERS_ABANDONED(
      COUNT, "operation", "Orders that were given up, nothing on the card changed."),
  CARD_READ_BACKS_DISAGREED(
      COUNT, "operation", "Electronic certificates that weren't the right ones, and are revoked."),
  PINS_SET(COUNT, "which PIN", "PINs that were set anew."),
  PINS_CHANGED(COUNT, "which PIN", "PINs that were changed with the old one."),

  PORTAL_REGISTRATIONS(COUNT, "insurance or account", "What was registered at the portal."),

  APPOINTMENTS_BOOKED(
      COUNT, "booth", "Places at booths that were booked. Moving one isn't booking."),
  APPOINTMENTS_MOVED(COUNT, "booth", "Bookings that were moved to another time."),
  APPOINTMENTS_CANCELLED(COUNT, "booth", "Bookings that nobody wanted any more."),
  APPOINTMENTS_CAME(COUNT, "booth", "Residents who came with their slip."),
  APPOINTMENTS_MISSED(COUNT, "booth", "Bookings to which nobody came."),

  VISITS(COUNT, "errand", "Visits at the lobby terminal that went beyond its first screen."),
  VISITS_BY_END(COUNT, "how it ended", "The same visits by how they ended."),
  VISITS_GIVEN_UP(
      COUNT, "screen", "Visits that ended in anything but `done`, by the screen at which."),
  VISITS_BY_LANGUAGE(COUNT, "language", "The same visits by the language at their end."),
  VISITS_BY_TEXT(
      COUNT, "usual or larger", "The same visits by the size of the letters at their end."),
  TOUCH_TO_SLIP(
      SECONDS_CLASS,
      "class of seconds",
      "From the first touch to the end of visits for certificates that ended in `done`."),
  STAFF_CALLED(
      COUNT, "help, unsure, device, hand, writing or card-left", "Calls of staff from the lobby."),
  ALARMS_READ(COUNT, "failure code", "Alarms that a person has read."),
  FAILURES(
      COUNT,
      "failure code",
      "Journal lines that give a failure code as their reason; alarms aside."),

  ENTRUSTED_OFFICES(
      MeasureSource.REGISTRY,
      COUNT,
      "duty",
      "Offices that a municipality has entrusted with a duty."),
  POPULATION(MeasureSource.PUBLISHED, COUNT, "", "Residents, as published by others."),
  CARDS_HELD(MeasureSource.PUBLISHED, COUNT, "", "Cards held, as published by others."),
  APPLICATIONS_VALID(
      MeasureSource.PUBLISHED,
      COUNT,
      "",
      "Applications without faulty and withdrawn ones, as published by others.");

  private static final Map<String, Measure> BY_KEY =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Measure::key, Function.identity()));

  private final String key;
  private final MeasureSource source;
  private final MeasureUnit unit;
  private final String kinds;
  private final String meaning;

  Measure(MeasureUnit unit, String kinds, String meaning) {
    this(MeasureSource.JOURNAL, unit, kinds, meaning);
  }

  Measure(MeasureSource source, MeasureUnit unit, String kinds, String meaning) {
    this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.source = source;
    this.unit = unit;
    this.kinds = kinds;
    this.meaning = meaning;
  }

  /** Its name in files, such as {@code certificates-handed-over}. */
  public String key() {
    return key;
  }

  /** Who can tell it. */
  public MeasureSource source() {
    return source;
  }

  /** What its values are. */
  public MeasureUnit unit() {
    return unit;
  }

  /** What its kinds are, in words; empty if it has none. */
  public String kinds() {
    return kinds;
  }

  /** The sentence of the manual. */
  public String meaning() {
    return meaning;
  }

  /** Of a key; empty if this program knows no such measure. */
  public static Optional<Measure> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}

package org.madoguchi.municipality.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.FiguresTrust;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.SignedFigures;

/**
 * What is asked of a file before it is held against others of its office: the same for one that is
 * sent and one that lies in a folder. Immutable, any thread.
 *
 * @param trust whose signature under figures is believed
 */
record FiguresCheck(Registry registry, FiguresTrust trust) {
  /** What it comes to. */
  sealed interface Result {}

  /** Nothing is wrong with it by itself. */
  record Sound(SignedFigures.Opened file, Office office) implements Result {}

  /** It won't do. */
  record Wrong(FiguresFault why) implements Result {}

  /** Opens and looks at it; its signature first. */
  Result check(byte[] cms, Instant now) {
    return switch (SignedFigures.open(cms, trust)) {
      case SignedFigures.Refused(FiguresFault why) -> new Wrong(why);
      case SignedFigures.Opened opened -> check(opened, now);
    };
  }

  private Result check(SignedFigures.Opened opened, Instant now) {
    MonthFigures figures = opened.figures();
    Optional<Office> office =
        registry.of(figures.branch()).filter(o -> o.entrusted(figures.month()));
    if (office.isEmpty()) {
      return new Wrong(FiguresFault.F04);
    }
    return figures.month().isBefore(YearMonth.from(now.atZone(figures.zone())))
        ? new Sound(opened, office.get())
        : new Wrong(FiguresFault.F06);
  }
}

package org.madoguchi.app.lobby.stops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.config.Language;

class WhenTest {
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 10, 24);

  private final When ja = when(Language.JA);
  private final When en = when(Language.EN);

  @Test
  void saysTheDayAndTheHour() {
    assertEquals("11月20日(金)", ja.day(FRIDAY.toLocalDate()));
    assertEquals("Fri 20 Nov", en.day(FRIDAY.toLocalDate()));
    assertEquals("16時", ja.hour(LocalTime.of(16, 0)));
    assertEquals("16時05分", ja.hour(LocalTime.of(16, 5)));
  }

  @Test
  void saysWhenACertificateCanBeHad() {
    assertEquals("受付中", ja.available(new Availability.Now(LocalTime.of(16, 0))));
    assertEquals("13時から", ja.available(later(20, 13)));
    assertEquals("あした 9時から", ja.available(later(21, 9)));
    assertEquals("月曜 9時から", ja.available(later(23, 9)));
    assertEquals("11月27日(金) 9時から", ja.available(later(27, 9)));
    assertEquals("いま 止めています", ja.available(new Availability.Interrupted()));
    assertEquals("From Mon 9:00", en.available(later(23, 9)));
    assertEquals("16時まで", ja.from(new Availability.Now(LocalTime.of(16, 0))));
    assertEquals("夜12時まで", ja.from(new Availability.Now(LocalTime.of(23, 59))));
    assertEquals("until midnight", en.from(new Availability.Now(LocalTime.of(23, 59))));
  }

  private static Availability later(int day, int hour) {
    return new Availability.Later(LocalDateTime.of(2026, 11, day, hour, 0));
  }

  private static When when(Language language) {
    return new When(
        Texts.load(org.madoguchi.app.lobby.screens.LobbyScreens.class, "lobby", language), FRIDAY);
  }
}

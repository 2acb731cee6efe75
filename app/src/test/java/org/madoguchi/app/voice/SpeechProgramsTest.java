package org.madoguchi.app.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/** The real programs, where they are installed. */
class SpeechProgramsTest {
  private final SpeechPrograms programs = SpeechPrograms.ofMachine(Optional.empty());

  @Test
  void everyLanguageWithAVoiceIsSpoken() throws Exception {
    assumeTrue(programs.espeak() && programs.mecab(), "espeak-ng and mecab aren't installed");
    for (LanguageProfile profile : LanguageProfile.all()) {
      Language language = profile.language();
      assertEquals(profile.voice().isPresent(), programs.has(language), language.code());
      if (programs.has(language)) {
        Recording said = programs.speak(profile.name() + " 300", language, 0);
        assertTrue(said.samples().length / 2 > said.rate() / 4, language + " is silent");
      }
    }
  }

  @Test
  void fasterIsShorter() throws Exception {
    assumeTrue(programs.espeak(), "espeak-ng isn't installed");
    String text = "Lay your card on the reader and leave it there until the end.";
    int usual = programs.speak(text, Language.EN, 0).samples().length;
    assertTrue(programs.speak(text, Language.EN, Voice.MOST).samples().length < usual);
    assertTrue(programs.speak(text, Language.EN, Voice.LEAST).samples().length > usual);
  }

  /** 300 is read as a number, not digit by digit; kanji are read at all. */
  @Test
  void japaneseIsReadFromItsReadings() throws Exception {
    assumeTrue(programs.espeak() && programs.mecab(), "espeak-ng and mecab aren't installed");
    SpeechPrograms kana = new SpeechPrograms(true, true, Optional.empty());
    int kanji = kana.speak("見本市役所", Language.JA, 0).samples().length;
    int read = kana.speak("ミホンシヤクショ", Language.JA, 0).samples().length;
    assertTrue(Math.abs(kanji - read) < read / 2, kanji + " of " + read);
  }

  @Test
  void whereThereIsNoProgramThereIsNoVoice() {
    SpeechPrograms none = new SpeechPrograms(false, false, Optional.empty());
    assertFalse(none.has(Language.JA));
    assertFalse(none.has(Language.EN));
    assertFalse(new SpeechPrograms(true, false, Optional.empty()).has(Language.JA));
  }

  @Test
  void aProgramThatFailsOrIsMissingIsSaidWithoutTheText() {
    for (List<String> program : List.of(List.of("false"), List.of("no-such-program-here"))) {
      IOException failed =
          assertThrows(IOException.class, () -> Pipe.through("secret", List.of(program)));
      assertFalse(String.valueOf(failed.getMessage()).contains("secret"));
    }
  }

  @Test
  void aPipeOfSeveralPrograms() throws Exception {
    byte[] out = Pipe.through("abc", List.of(List.of("cat"), List.of("tr", "a-c", "x-z")));
    assertEquals("xyz", new String(out, StandardCharsets.UTF_8));
  }
}

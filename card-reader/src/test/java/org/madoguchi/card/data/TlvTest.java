package org.madoguchi.card.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.Bytes;

class TlvTest {
  /** EF 0005 of the text application begins so: 82 00 for a length that fits one byte. */
  @Test
  void lengthsNeedNotBeMinimal() throws Exception {
    byte[] file = Bytes.join(Bytes.hex("FF408200 07 DF4104 01030E01"), Bytes.hex("FFFFFFFFFFFF"));
    Tlv object = Tlv.first(file, 0xFF40);
    assertEquals(1, object.children().size());
    assertArrayEquals(Bytes.hex("01030E01"), object.child(0xDF41).value());
    assertEquals(12, Tlv.wholeLength(file));
  }

  /** A tag may begin with FF; filler does too. */
  @ParameterizedTest
  @CsvSource({
    "FF2000FFFF,0",
    "FF2004DF220161FF,1",
    "FF2006DF220161FFFF,1",
    "FF2006DF2201610000,1",
    "FF2004FF210161,1"
  })
  void fillerEndsTheObjects(String hex, int children) throws Exception {
    assertEquals(children, Tlv.first(Bytes.hex(hex), 0xFF20).children().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FF",
        "FFFF",
        "00",
        "FF20",
        "FF2080",
        "FF2085010000000001",
        "FF2001",
        "FF208201",
        "FF20830FFFFF",
        "FF2084FFFFFFFF",
        "FF2101AA",
        "FF2003DF22",
        "1F8101AA"
      })
  void notTheObject(String hex) {
    assertThrows(MalformedData.class, () -> Tlv.first(Bytes.hex(hex), 0xFF20).child(0xDF22));
  }

  @ParameterizedTest
  @CsvSource({"30,0", "3082,0", "308206,0", "30820622,1574", "FF20,0", "FF2065,104", "FF10 0C,15"})
  void wholeLengths(String hex, int length) throws Exception {
    assertEquals(length, Tlv.wholeLength(Bytes.hex(hex)));
  }

  @Test
  void twice() {
    byte[] file = Bytes.hex("FF2008 DF220161 DF220162");
    assertThrows(MalformedData.class, () -> Tlv.first(file, 0xFF20).child(0xDF22));
  }
}

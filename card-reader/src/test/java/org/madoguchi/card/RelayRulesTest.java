package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What reaches the card, from every side: each class with each instruction in each form, mutations
 * of what is allowed, and random bytes.
 */
class RelayRulesTest {
  private static final String JPKI = "D392F000260100000001";
  private static final RelayOrder ORDER =
      new RelayOrder("order", RelayProfile.globalPlatform("test"), Set.of(JPKI));

  private static final Set<Integer> NEVER = Set.of(0x20, 0x24, 0x2A, 0x88);

  private final RelayRules rules = new RelayRules(ORDER);

  private @Nullable RelayRefusal refusal(String command) {
    return rules.refusal(HexFormat.of().parseHex(command.replace(" ", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A4040C 07 A0000001510000",
        "00A40400 07 A0000001510000 00",
        "00A4040C 0A D392F000260100000001",
        "80500000 08 0102030405060708 00",
        "80503000 10 01020304050607080102030405060708",
        "84823300 10 00112233445566778899AABBCCDDEEFF",
        "00CA00C0 00",
        "80CA7F21 000000",
        "84460017 08 0011223344556677 00",
        "84D60000 0A 00112233445566778899",
        "0CD60000 08 0011223344556677",
        "04440000 08 0011223344556677",
      })
  void passes(String command) {
    assertNull(refusal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A4040C 06 A00000015100", // a part of a name
        "00A4040C 08 A000000151000000",
        "00A4040C 0A D3921000310001010408", // not named in the order
        "00A4020C 02 0018", // a file
        "00A40000",
        "00A4040C",
        "80A4040C 07 A0000001510000",
        "84A4040C 10 00112233445566778899AABBCCDDEEFF", // nobody sees what
        "00A4040C 000007 A0000001510000",
      })
  void othersAreNotSelected(String command) {
    assertEquals(RelayRefusal.FORBIDDEN_APPLICATION, refusal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00B0000000",
        "00840000 08",
        "80500000 07 01020304050607 00",
        "80500000 00",
        "00500000 08 0102030405060708",
        "00CA0045 01 00 00",
        "80540018 04 31323334",
        "00C0000010",
        "80AE000000",
        "84D60000", // in the channel only by its class
        "84D60000 07 00112233445566",
      })
  void theRestIsNotInClear(String command) {
    assertEquals(RelayRefusal.IN_CLEAR, refusal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "84821300 10 00112233445566778899AABBCCDDEEFF", // answers in clear
        "84820000 10 00112233445566778899AABBCCDDEEFF",
        "84823301 10 00112233445566778899AABBCCDDEEFF",
        "84823300 08 0011223344556677",
        "04823300 10 00112233445566778899AABBCCDDEEFF",
        "84833300 10 00112233445566778899AABBCCDDEEFF",
        "84823300",
      })
  void anotherSecurityLevel(String command) {
    assertEquals(RelayRefusal.SECURITY_LEVEL, refusal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "84",
        "84D600",
        "84D60000 0A 001122334455667788", // too short for its Lc
        "84D60000 08 0011223344556677 0000", // a byte too much
        "84D60000 0000",
        "84D60000 000000 00",
        "84D60000 000008 0011223344556677 00", // half an extended Le
        "84D60000 000009 0011223344556677",
        "80500000 08 0102030405060708 00 00200080",
      })
  void malformed(String command) {
    assertEquals(RelayRefusal.MALFORMED, refusal(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FF000000", "FFCA000000", "81CA00C000", "8CCA0000", "10A4040C07A0000001510000"})
  void readersAndChannels(String command) {
    RelayRefusal refused = refusal(command);
    assertTrue(
        refused == RelayRefusal.FORBIDDEN_CLASS || refused == RelayRefusal.IN_CLEAR, command);
  }

  /** 65,536 pairs of class and instruction, each in seven forms. */
  @Test
  void everyClassAndInstruction() {
    Set<Integer> clear = new TreeSet<>();
    Set<Integer> secured = new TreeSet<>();
    for (int cla = 0; cla < 256; cla++) {
      for (int ins = 0; ins < 256; ins++) {
        for (byte[] command : forms(cla, ins)) {
          if (rules.refusal(command) == null) {
            assertTrue(!NEVER.contains(ins) && !NEVER.contains(ins & 0xFE), hex(command));
            (cla == 0x00 || cla == 0x80 ? clear : secured).add(cla << 8 | ins);
          }
        }
      }
    }
    assertEquals(Set.of(0x00CA, 0x80CA, 0x8050), clear, "SELECT needs a name");
    Set<Integer> classes = new TreeSet<>();
    secured.forEach(both -> classes.add(both >> 8));
    assertEquals(Set.of(0x04, 0x08, 0x0C, 0x84, 0x88, 0x8C), classes);
  }

  private static List<byte[]> forms(int cla, int ins) {
    List<byte[]> forms = new ArrayList<>();
    for (String rest :
        List.of(
            "3300",
            "330000",
            "33000800112233445566770000".substring(0, 22),
            "33001000112233445566778899AABBCCDDEEFF",
            "33001000112233445566778899AABBCCDDEEFF00",
            "3300000000",
            "330000000800112233445566770000")) {
      byte[] tail = HexFormat.of().parseHex(rest);
      byte[] command = new byte[tail.length + 2];
      command[0] = (byte) cla;
      command[1] = (byte) ins;
      System.arraycopy(tail, 0, command, 2, tail.length);
      forms.add(command);
    }
    return forms;
  }

  /**
   * Random bytes, and allowed commands that were bent: whatever passes is a whole APDU of an
   * allowed class, and an independent look at it finds none of what must never pass.
   */
  @Test
  void randomAndBentCommands() {
    Random random = new Random(48);
    List<byte[]> seeds =
        List.of(
            HexFormat.of().parseHex("00A4040C0AD392F000260100000001"),
            HexFormat.of().parseHex("8050000008010203040506070800"),
            HexFormat.of().parseHex("848233001000112233445566778899AABBCCDDEEFF"),
            HexFormat.of().parseHex("84D6000018222222222222222222222222222222222222222222222222"),
            HexFormat.of().parseHex("00CA00C000"));
    int passed = 0;
    for (int i = 0; i < 400_000; i++) {
      byte[] command = i % 4 == 0 ? random(random) : bent(random, seeds);
      if (rules.refusal(command) == null) {
        passed++;
        independentLook(command);
      }
    }
    assertTrue(passed > 10_000, "only " + passed + " passed: nothing was proved");
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bent(Random random, List<byte[]> seeds) {
    byte[] command = seeds.get(random.nextInt(seeds.size())).clone();
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      command[random.nextInt(Math.min(6, command.length))] = (byte) random.nextInt(256);
    }
    int length = command.length + (random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0);
    return Arrays.copyOf(command, Math.max(0, length));
  }

  /** By the bits of the standards, not by the lists of the rules. */
  private static void independentLook(byte[] command) {
    String shown = hex(command);
    int cla = command[0] & 0xFF;
    int ins = command[1] & 0xFF;
    assertTrue(!NEVER.contains(ins), shown);
    assertEquals(0, cla & 0x70, "no chain, no further channel, no reader's class: " + shown);
    assertEquals(0, cla & 0x03, "basic channel: " + shown);
    boolean secureMessaging = (cla & 0x0C) != 0;
    int lc = command.length > 5 ? command[4] & 0xFF : 0;
    boolean extended = command.length > 5 && lc == 0;
    if (!extended) {
      int rest = command.length <= 5 ? 0 : command.length - 5 - lc;
      assertTrue(rest == 0 || rest == 1, "every byte counted: " + shown);
    }
    if (!secureMessaging) {
      assertTrue(ins == 0xA4 || ins == 0xCA || ins == 0x50, shown);
    } else if (!extended) {
      assertTrue(lc >= 8, "a checksum: " + shown);
    }
  }

  private static String hex(byte[] command) {
    return HexFormat.of().formatHex(command);
  }

  @Test
  void aProfileOnlyForbidsMore() {
    RelayProfile narrow =
        new RelayProfile("narrow", Set.of(0x33), Set.of(0xD6), 10, Duration.ofSeconds(5));
    RelayRules narrower = new RelayRules(new RelayOrder("order", narrow, Set.of()));
    byte[] update = HexFormat.of().parseHex("84D60000080011223344556677");
    assertNull(rules.refusal(update));
    assertEquals(RelayRefusal.FORBIDDEN_INSTRUCTION, narrower.refusal(update));
    assertNotNull(narrower.refusal(HexFormat.of().parseHex("00A4040C0AD392F000260100000001")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelayProfile("wide", Set.of(), Set.of(), 401, Duration.ofSeconds(5)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelayProfile("slow", Set.of(), Set.of(), 1, Duration.ofSeconds(91)));
    assertThrows(
        IllegalArgumentException.class, () -> new RelayOrder("order", narrow, Set.of("A0")));
  }
}

package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.BirthRecord;
import org.madoguchi.card.data.CardFace;
import org.madoguchi.card.data.CardRecord;
import org.madoguchi.card.data.CertificateAvailability;
import org.madoguchi.card.data.CertificateFile;
import org.madoguchi.card.data.CvCertificate;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.MyNumberImage;
import org.madoguchi.card.data.SignedDigests;
import org.madoguchi.card.data.Tlv;
import org.madoguchi.card.data.TokenInfo;

/**
 * Good files with seeded damage: a parser returns a value or throws {@link MalformedData}, whatever
 * the bytes. Anything else is a bug, because the bytes come from whatever lies on the reader.
 */
class ParserFuzzTest {
  private static final int MUTATIONS = 20_000;
  private static final long SEED = 20261121;

  /** Values at which lengths and tags change their meaning. */
  private static final byte[] EDGES = {
    0,
    1,
    0x1F,
    0x20,
    0x30,
    0x7F,
    (byte) 0x80,
    (byte) 0x81,
    (byte) 0x82,
    (byte) 0x84,
    (byte) 0xDF,
    (byte) 0xFF
  };

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Target(String name, byte[] good, Parsing<byte[], ?> parser) {}

  private static final List<Target> TARGETS = targets();

  private static List<Target> targets() {
    var issuer = new Issuer();
    byte[] token =
        Bytes.ascii(
            "JPKIAPICCTOKEN2" + " ".repeat(49) + "E16R01NJ" + " ".repeat(8) + "9".repeat(80));
    byte[] digests =
        Bytes.join(
            Bytes.hex("FF3082014B DF3120"),
            new byte[32],
            Bytes.hex("DF3220"),
            new byte[32],
            Bytes.hex("DF33820100"),
            new byte[256]);
    byte[] record = Bytes.join(Bytes.hex("011C"), Bytes.ascii("4000000127198431322120350217"));
    return List.of(
        new Target("my number", TextApplicationTest.MY_NUMBER, MyNumber::parse),
        new Target("attributes", TextApplicationTest.ATTRIBUTES, Attributes::parse),
        new Target("signed digests", digests, SignedDigests::parse),
        new Target("CV certificate", issuer.cvCertificate(), CvCertificate::parse),
        new Target("face", FaceApplicationTest.face("19800217"), CardFace::parse),
        new Target("birth record", FaceApplicationTest.birthRecord(), BirthRecord::parse),
        new Target("my number image", FaceApplicationTest.myNumberImage(), MyNumberImage::parse),
        new Target("token info", token, TokenInfo::parse),
        new Target("availability", Bytes.hex("8F8F00"), CertificateAvailability::parse),
        new Target("card record", record, CardRecord::parse),
        new Target("certificate", TestCertificate.der(), CertificateFile::parse),
        new Target("length of an object", TestCertificate.der(), Tlv::wholeLength));
  }

  @TestFactory
  List<DynamicTest> nothingButItsOwnError() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : TARGETS) {
      tests.add(DynamicTest.dynamicTest(target.name, () -> fuzz(target)));
    }
    return tests;
  }

  private static void fuzz(Target target) throws MalformedData {
    target.parser.parse(target.good.clone()); // the seed itself is good
    var random = new SplittableRandom(SEED);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = damaged(target.good, random);
      String form = i + ": " + damaged.length + " bytes";
      try {
        target.parser.parse(damaged);
      } catch (MalformedData expected) {
        refused++;
      } catch (RuntimeException | StackOverflowError bug) {
        throw new AssertionError(target.name + ", mutation " + form, bug);
      }
    }
    assertTrue(refused > MUTATIONS / 50, target.name + " refused only " + refused);
  }

  /** Which parser, and a good file of it. */
  static Stream<Arguments> goodFiles() {
    List<Target> targets = TARGETS;
    return IntStream.range(0, targets.size())
        .mapToObj(
            i -> Arguments.of((Object) Bytes.join(new byte[] {(byte) i}, targets.get(i).good)));
  }

  /** The tests play the good files; {@code ./kiosk fuzz} changes them, led by what is reached. */
  @MethodSource("goodFiles")
  @FuzzTest
  void anyFile(byte[] parserAndFile) {
    if (parserAndFile.length == 0) {
      return;
    }
    Target target = TARGETS.get((parserAndFile[0] & 0xff) % TARGETS.size());
    try {
      target.parser.parse(Arrays.copyOfRange(parserAndFile, 1, parserAndFile.length));
    } catch (MalformedData expected) {
      assertNotNull(expected.getMessage());
    }
  }

  private static byte[] damaged(byte[] good, RandomGenerator random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = place(bytes.length, random);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = EDGES[random.nextInt(EDGES.length)];
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 3 -> bytes = Arrays.copyOf(bytes, at); // cut off
        case 4 -> Arrays.fill(bytes, at, bytes.length, (byte) 0xFF); // filler too early
        default -> bytes = inserted(bytes, at, EDGES[random.nextInt(EDGES.length)]);
      }
    }
    return bytes;
  }

  /** Half of the damage is in the first bytes, where the headers are. */
  private static int place(int length, RandomGenerator random) {
    return random.nextBoolean() ? random.nextInt(Math.min(length, 24)) : random.nextInt(length);
  }

  private static byte[] inserted(byte[] bytes, int at, byte value) {
    byte[] longer = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, longer, 0, at);
    longer[at] = value;
    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
    return longer;
  }
}

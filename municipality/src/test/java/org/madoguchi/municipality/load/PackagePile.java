package org.madoguchi.municipality.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.madoguchi.municipality.TestOffice;
import org.madoguchi.municipality.TestPackage;

/** Packages that were sealed before anything is measured, in a file. Thread-safe. */
final class PackagePile implements AutoCloseable {
  /** Photo, still and one paper. */
  private static final int PICTURES = 3;

  /** What a package holds beside its pictures, bytes. */
  private static final int WORDS = 600;

  /** Who sends, in turn. */
  static final List<String> BRANCHES = List.of(TestOffice.BRANCH, TestOffice.OTHER_BRANCH);

  private final FileChannel file;
  private final List<Kept> all = new ArrayList<>();

  /** One of them: its name and digest, and where its message lies. */
  record Kept(String id, String sha256, String branch, long at, int length) {}

  private PackagePile(FileChannel file) {
    this.file = file;
  }

  /**
   * Makes them.
   *
   * @param bytes so long is each that is sealed
   * @param seed of the pictures' bytes
   */
  static PackagePile make(Path file, int count, int bytes, long seed) throws IOException {
    PackagePile pile =
        new PackagePile(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    SplittableRandom random = new SplittableRandom(seed);
    byte[] begin = TestPackage.jpeg();
    byte[] picture = new byte[Math.max(16, (bytes - WORDS) / PICTURES * 3 / 4)];
    for (int i = 0; i < count; i++) {
      random.nextBytes(picture);
      System.arraycopy(begin, 0, picture, 0, begin.length);
      String branch = BRANCHES.get(i % BRANCHES.size());
      String id = "%016x%016x".formatted(seed, (long) i);
      pile.put(TestPackage.of(id, branch, PICTURES - 2, picture));
    }
    return pile;
  }

  private void put(TestPackage one) throws IOException {
    byte[] message = one.message().getBytes(StandardCharsets.UTF_8);
    long at = file.size();
    ByteBuffer left = ByteBuffer.wrap(message);
    while (left.hasRemaining()) {
      file.write(left, at + left.position());
    }
    all.add(new Kept(one.id(), one.sha256(), one.branch(), at, message.length));
  }

  /** All of them. */
  List<Kept> all() {
    return List.copyOf(all);
  }

  /** The message that brings one. */
  byte[] message(Kept one) throws IOException {
    ByteBuffer message = ByteBuffer.allocate(one.length());
    while (message.hasRemaining() && file.read(message, one.at() + message.position()) >= 0) {
      // goes on
    }
    return message.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package org.madoguchi.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the umask is, and whatever an earlier program left open. */
class PrivateFilesTest {
  @TempDir Path directory;

  @BeforeEach
  void onlyWhereThereAreModes() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        PrivateFiles.hasModes(directory), "files have no POSIX modes here");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void open(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void filesAndFoldersAreTheirOwnersFromTheFirstMoment() throws IOException {
    Path folder = directory.resolve("a/b");
    PrivateFiles.directory(folder);
    assertEquals("rwx------", mode(folder));
    assertEquals("rwx------", mode(directory.resolve("a")));
    PrivateFiles.write(folder.resolve("one"), new byte[] {1});
    PrivateFiles.replace(folder.resolve("two"), new byte[] {2});
    PrivateFiles.replace(folder.resolve("two"), new byte[] {3});
    assertEquals("rw-------", mode(folder.resolve("one")));
    assertEquals("rw-------", mode(folder.resolve("two")));
    assertEquals(3, Files.readAllBytes(folder.resolve("two"))[0]);
  }

  @Test
  void whatWasLeftOpenIsClosedAndFoldersOfOthersStay() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    open(file, "rw-r--r--");
    PrivateFiles.file(file);
    assertEquals("rw-------", mode(file));
    Path folder = Files.createDirectory(directory.resolve("shared"));
    open(folder, "rwxr-xr-x");
    PrivateFiles.directory(folder);
    assertEquals("rwxr-xr-x", mode(folder));
  }

  @Test
  void keysThatOthersReadAreRefusedWithTheCommandThatClosesThem()
      throws IOException, GeneralSecurityException, KeyMaterialException {
    Path store = directory.resolve("branch.p12");
    Path password = directory.resolve("branch.password");
    PrivateFiles.write(password, new byte[] {'x', '\n'});
    PrivateFiles.file(store);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    try (var out = Files.newOutputStream(store)) {
      keys.store(out, new char[] {'x'});
    }
    KeyStoreFile.open(store, password).close();
    for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      for (Path one : new Path[] {store, password}) {
        open(one, mode);
        String message =
            String.valueOf(
                assertThrows(KeyMaterialException.class, () -> KeyStoreFile.open(store, password))
                    .getMessage());
        assertTrue(message.startsWith("B11: keyStore"), message);
        assertTrue(message.endsWith("chmod 600 '" + one + "'"), message);
        open(one, "rw-------");
      }
    }
  }
}

package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.ConfigMistake.Missing;
import org.madoguchi.config.Language;

/** What to do about files that a fresh configuration names and that aren't there yet. */
final class NextSteps {
  private static final Texts JA = Texts.load(NextSteps.class, "steps", Language.JA);
  private static final Texts EN = Texts.load(NextSteps.class, "steps", Language.EN);

  /** Of a key without words of its own. */
  private static final String OTHER = "other";

  private static final String PASSWORD = "(umask 077; openssl rand -base64 24 > %1$s)";

  /** What to type, by key; the file is filled in, and what is in capitals the technician's. */
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "municipalities",
          List.of("cp config/municipality.example.toml %1$s"),
          "gateway.key_store_password_file",
          List.of(PASSWORD),
          "gateway.key_store",
          List.of(
              pair("tls", "-keyalg EC -groupname secp256r1", "ID"),
              pair("desk", "-keyalg RSA -keysize 3072", "ID"),
              pair("journal", "-keyalg EC -groupname secp256r1", "ID"),
              "keytool -genseckey -keystore %1$s -storepass:file PASSWORD_FILE -alias scan -keyalg"
                  + " AES -keysize 256",
              "chmod 600 %1$s"),
          "mfp.certificate_file",
          List.of("./kiosk tech printer --config FILE"),
          "key_store_password_file",
          List.of(PASSWORD),
          "key_store",
          List.of(pair("lan", "-keyalg EC -groupname secp256r1", "TERMINAL"), "chmod 600 %1$s"),
          "keys.key_store_password_file",
          List.of(PASSWORD),
          "keys.key_store",
          List.of(
              pair("tls", "-keyalg EC -groupname secp256r1", "HOST"),
              pair("intake", "-keyalg RSA -keysize 3072", "NAME"),
              pair("decision", "-keyalg EC -groupname secp256r1", "NAME"),
              "keytool -genseckey -keystore %1$s -storepass:file PASSWORD_FILE -alias audit"
                  + " -keyalg HmacSHA256 -keysize 256",
              "chmod 600 %1$s"));

  private NextSteps() {}

  private static String pair(String alias, String algorithm, String name) {
    return "keytool -genkeypair -keystore %1$s -storetype PKCS12 -storepass:file PASSWORD_FILE"
        + " -alias "
        + alias
        + " "
        + algorithm
        + " -dname CN="
        + name;
  }

  /** In the order in which they are done: a key store wants its password first. */
  static void print(List<Missing> missing, PrintWriter out) {
    missing.stream()
        .distinct()
        .sorted(Comparator.comparingInt(m -> m.key().endsWith("password_file") ? 0 : 1))
        .forEach(each -> print(each, out));
  }

  private static void print(Missing missing, PrintWriter out) {
    String key = EN.keys().contains(missing.key()) ? missing.key() : OTHER;
    out.println("次/next: " + missing.file());
    out.println("  " + JA.get(key, missing.key()));
    out.println("  " + EN.get(key, missing.key()));
    COMMANDS
        .getOrDefault(missing.key(), List.of())
        .forEach(command -> out.println("    " + command.formatted(missing.file())));
  }
}

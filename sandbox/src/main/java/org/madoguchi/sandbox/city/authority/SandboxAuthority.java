package org.madoguchi.sandbox.city.authority;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;

/**
 * Everybody who certifies anything in the sandbox city. The same seed gives the same certificates,
 * byte for byte; only what is asked for is made. Any thread.
 */
public final class SandboxAuthority {
  /** The seed of the sandbox city. Known to all, worthless outside. */
  public static final String CITY = "Madoguchi sandbox city";

  /** The organization in the names of the sandbox city's electronic certificates' authorities. */
  public static final String ORGANIZATION = JpkiProfile.ORGANIZATION;

  private static final Instant FROM = Instant.parse("2024-12-31T15:00:00Z");
  private static final Instant UNTIL = Instant.parse("2044-12-31T14:59:59Z");
  private static final int AES_128_BYTES = 16;
  private static final int AES_256_BYTES = 32;
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final SandboxKeys keys;
  private final Map<String, Credential> made = new ConcurrentHashMap<>();

  /**
   * @param seed another seed makes a world of the same names with other keys, which the first one
   *     must refuse
   */
  public SandboxAuthority(String seed) {
    this.keys = new SandboxKeys(seed);
  }

  // ---- electronic certificates

  /** The authority of one generation, self-signed. All generations of a key share their name. */
  public Credential cardAuthority(CardKey use, CaGeneration generation) {
    String label = "jpki/" + use + "/" + generation;
    Credential known = made.get(label);
    if (known != null) {
      return known;
    }
    KeyPair pair = keys.rsa(label);
    X500Name name = JpkiProfile.authority(use);
    X509Certificate certificate =
        Issuing.issue(
            name,
            pair.getPrivate(),
            new Issuing.Request(
                generation.serial(use),
                generation.from(),
                generation.until(),
                name,
                pair.getPublic(),
                JpkiProfile.authorityExtensions(use, pair.getPublic())));
    return keep(label, new Credential(certificate, pair.getPrivate()));
  }

  /** What a card holds at EF 000A with the key at 0017. */
  public Credential userAuthentication(Holder holder) {
    String label = "user-authentication/" + holder.label();
    KeyPair pair = keys.rsa("user-authentication/" + holder.keys());
    return leaf(
        CardKey.USER_AUTHENTICATION,
        holder,
        label,
        pair,
        JpkiProfile.userAuthenticationSubject(opaqueId(holder)),
        JpkiProfile.userAuthenticationExtensions(pair.getPublic()));
  }

  /** What a card holds at EF 0001 with the key at 001A. */
  public Credential signature(Holder holder, SignatureAttributes attributes) {
    String label = "signature/" + holder.label();
    KeyPair pair = keys.rsa("signature/" + holder.keys());
    return leaf(
        CardKey.DIGITAL_SIGNATURE,
        holder,
        label,
        pair,
        JpkiProfile.signatureSubject(attributes, signatureNumber(holder, label)),
        JpkiProfile.signatureExtensions(attributes, pair.getPublic()));
  }

  /**
   * An electronic certificate for a key that a card made itself, by today's authority. Its subject
   * is the holder's as before, so that a municipality finds the same resident behind it.
   *
   * @param before as the holder's first electronic certificate was issued
   * @param attributes what one for signatures says
   * @param now when it is issued
   */
  public X509Certificate issueAnew(
      CardKey use, Holder before, SignatureAttributes attributes, PublicKey key, Instant now) {
    Holder holder = before.issuedAnew(now);
    String label =
        use + "/anew/" + holder.label() + "/" + HexFormat.of().formatHex(key.getEncoded());
    Credential issuer = cardAuthority(use, holder.generation());
    X500Name subject =
        switch (use) {
          case USER_AUTHENTICATION -> JpkiProfile.userAuthenticationSubject(opaqueId(before));
          case DIGITAL_SIGNATURE ->
              JpkiProfile.signatureSubject(attributes, signatureNumber(holder, label));
        };
    List<Extension> extensions =
        switch (use) {
          case USER_AUTHENTICATION -> JpkiProfile.userAuthenticationExtensions(key);
          case DIGITAL_SIGNATURE -> JpkiProfile.signatureExtensions(attributes, key);
        };
    return Issuing.issue(
        Issuing.name(issuer.certificate()),
        issuer.key(),
        new Issuing.Request(
            serial(label), holder.from(), holder.until(), subject, key, extensions));
  }

  private String signatureNumber(Holder holder, String label) {
    return holder.issued().toString().replace("-", "")
        + "090000"
        + String.format("%06d", serial(label).intValue() % 1_000_000)
        + holder.municipality()
        + "001";
  }

  /** The user-authentication authorities of all generations. */
  public List<X509Certificate> userAuthenticationAuthorities() {
    return Stream.of(CaGeneration.values())
        .map(g -> cardAuthority(CardKey.USER_AUTHENTICATION, g).certificate())
        .toList();
  }

  /** What branch and gateway of the sandbox city believe in. */
  public ElectronicCertificateTrust trust() {
    return ElectronicCertificateTrust.practice(
        userAuthenticationAuthorities(), ElectronicCertificateTrust.USER_AUTHENTICATION_POLICIES);
  }

  // ---- machines

  /** Vouches for TLS certificates of gateway and branches. */
  public Credential tlsAuthority() {
    return serviceAuthority("Sandbox TLS authority");
  }

  /** Vouches for desks and for the branches' journals. */
  public Credential deskAuthority() {
    return serviceAuthority("Sandbox desk authority");
  }

  /** Vouches for the seals of municipalities and gateway. */
  public Credential sealAuthority() {
    return serviceAuthority("Sandbox seal authority");
  }

  /** A server on this machine, by any of its names. */
  public Credential tlsServer() {
    return service(
        "tls/server",
        keys.ec("tls/server"),
        tlsAuthority(),
        ServiceProfile.subject("localhost"),
        ServiceProfile.tlsServer());
  }

  /** A branch towards the gateway; CN is the branch id. */
  public Credential branchTls(String branch) {
    String label = "tls/branch/" + branch;
    return service(
        label,
        keys.ec(label),
        tlsAuthority(),
        ServiceProfile.subject(branch),
        ServiceProfile.tlsClient());
  }

  /** A branch towards its office terminals, on this machine; CN is the branch id. */
  public Credential branchLan(String branch) {
    String label = "lan/branch/" + branch;
    return service(
        label,
        keys.ec(label),
        tlsAuthority(),
        ServiceProfile.subject(branch),
        ServiceProfile.tlsServer());
  }

  /** An office terminal towards its branch; CN is the terminal's name. */
  public Credential officeTerminal(String terminal) {
    String label = "lan/office/" + terminal;
    return service(
        label,
        keys.ec(label),
        tlsAuthority(),
        ServiceProfile.subject(terminal),
        ServiceProfile.tlsClient());
  }

  /** The desk of a branch; CN is the branch id. */
  public Credential desk(String branch) {
    String label = "desk/" + branch;
    return service(
        label,
        keys.rsa(label),
        deskAuthority(),
        ServiceProfile.subject(branch),
        ServiceProfile.desk());
  }

  /** The seal of a municipality; serialNumber is its code. */
  public Credential seal(String municipality) {
    String label = "seal/" + municipality;
    return service(
        label,
        keys.ec(label),
        sealAuthority(),
        ServiceProfile.municipality(municipality),
        ServiceProfile.seal());
  }

  /**
   * The key for which a municipality's residents' words are enciphered; serialNumber is its code.
   */
  public Credential intake(String municipality) {
    return recipient("intake/" + municipality, municipality);
  }

  /** The key of whoever sets a municipality's new cards' PINs; serialNumber is its code. */
  public Credential pinSetting(String municipality) {
    return recipient("pin-setting/" + municipality, municipality);
  }

  /** The key for which residents' words are enciphered that go to the portal. */
  public Credential portal() {
    return recipient("portal", "00000");
  }

  private Credential recipient(String label, String municipality) {
    return service(
        label,
        keys.rsa(label),
        deskAuthority(),
        ServiceProfile.municipality(municipality),
        ServiceProfile.desk());
  }

  /** The key of a branch for its journal; CN is the branch id. */
  public Credential journal(String branch) {
    String label = "journal/" + branch;
    return service(
        label,
        keys.ec(label),
        deskAuthority(),
        ServiceProfile.subject(branch),
        ServiceProfile.seal());
  }

  /** What the gateway countersigns journal heads with; no municipality's. */
  public Credential gatewaySeal() {
    String label = "seal/gateway";
    return service(
        label,
        keys.ec(label),
        sealAuthority(),
        ServiceProfile.subject("Sandbox gateway"),
        ServiceProfile.seal());
  }

  /** The key of a branch's slip and page codes. */
  public SecretKey scanKey(String branch) {
    return new SecretKeySpec(keys.bytes("scan/" + branch, AES_256_BYTES), "AES");
  }

  /** The master key of the cards' issuer, from which every card has its own keys. */
  public byte[] cardMasterKey() {
    return keys.bytes("card-issuer/master", AES_128_BYTES);
  }

  /** What is mixed into the name by which an open order of a card is found; no secret. */
  public byte[] commitmentSalt() {
    return keys.bytes("card-issuer/commitment-salt", AES_256_BYTES);
  }

  /** Who answers OCSP requests for one generation of user authentication. */
  Credential ocspResponder(CaGeneration generation) {
    String label = "ocsp/" + generation;
    return service(
        label,
        keys.ec(label),
        cardAuthority(CardKey.USER_AUTHENTICATION, generation),
        ServiceProfile.subject("Sandbox OCSP responder"),
        ServiceProfile.ocspResponder());
  }

  /** An RSA key pair for what carries no X.509 certificate, by the name of its purpose. */
  public KeyPair keyPair(String purpose) {
    return keys.rsa("bare/" + purpose);
  }

  /** The primes that no list knew: each took up to half a second. */
  public List<String> searchedFor() {
    return rsaPrimes().stream().map(RsaPrime::name).filter(n -> !ListedPrimes.has(n)).toList();
  }

  /** The primes of the RSA keys that were made so far. */
  List<RsaPrime> rsaPrimes() {
    return keys.rsaPrimes();
  }

  private Credential serviceAuthority(String name) {
    Credential known = made.get(name);
    if (known != null) {
      return known;
    }
    KeyPair pair = keys.ec(name);
    X500Name subject = ServiceProfile.authority(name);
    X509Certificate certificate =
        Issuing.issue(
            subject,
            pair.getPrivate(),
            new Issuing.Request(
                serial(name),
                FROM,
                UNTIL,
                subject,
                pair.getPublic(),
                ServiceProfile.authorityExtensions()));
    return keep(name, new Credential(certificate, pair.getPrivate()));
  }

  private Credential service(
      String label, KeyPair pair, Credential issuer, X500Name subject, List<Extension> extensions) {
    return issue(
        label,
        pair,
        issuer,
        new Issuing.Request(serial(label), FROM, UNTIL, subject, pair.getPublic(), extensions));
  }

  private Credential leaf(
      CardKey use,
      Holder holder,
      String label,
      KeyPair pair,
      X500Name subject,
      List<Extension> extensions) {
    return issue(
        label,
        pair,
        cardAuthority(use, holder.generation()),
        new Issuing.Request(
            serial(label), holder.from(), holder.until(), subject, pair.getPublic(), extensions));
  }

  private Credential issue(String label, KeyPair pair, Credential issuer, Issuing.Request request) {
    Credential known = made.get(label);
    if (known != null) {
      return known;
    }
    X509Certificate certificate =
        Issuing.issue(Issuing.name(issuer.certificate()), issuer.key(), request);
    return keep(label, new Credential(certificate, pair.getPrivate()));
  }

  private Credential keep(String label, Credential credential) {
    Credential earlier = made.putIfAbsent(label, credential);
    return earlier == null ? credential : earlier;
  }

  private BigInteger serial(String label) {
    return keys.serial(label);
  }

  /**
   * CN of a card: 14 characters, the municipality's code, 4 characters (card.md 7.2). Makes no key.
   */
  public String opaqueId(Holder holder) {
    byte[] random = keys.bytes("opaque-id/" + holder.person(), 18);
    StringBuilder text = new StringBuilder();
    for (byte b : random) {
      text.append(ALPHABET.charAt(Byte.toUnsignedInt(b) % ALPHABET.length()));
    }
    return text.insert(14, holder.municipality()).toString();
  }
}

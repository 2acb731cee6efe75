package org.madoguchi.app.errand.intake;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cms.CMSException;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.gateway.CmsSignatures;
import tools.jackson.databind.JsonNode;

/**
 * An officer's decision about one package: canonical JSON (RFC 8785), with the schema {@code
 * Decision} in {@code docs/municipality-openapi.json}.
 *
 * @param at when
 * @param branch whose package it is about
 * @param verdict what was decided
 * @param delivery {@code none}, or a {@link Delivery}'s word
 * @param name of the package
 * @param municipality five-digit code
 * @param officer as the municipality's configuration names who decided
 * @param digest of the package
 * @param reason {@code none}, or what the resident may hear, in a word
 */
public record Decision(
    Instant at,
    String branch,
    Verdict verdict,
    String delivery,
    ApplicationId name,
    String municipality,
    String officer,
    Digest digest,
    String reason) {
  /** What an officer may decide. */
  public enum Verdict {
    ACCEPTED("accepted"),
    /** Accepted; the card is fetched at the municipality's counter. */
    ACCEPTED_COUNTER("accepted-counter"),
    REFUSED("refused"),
    /** It can go on later today. */
    SUSPENDED("suspended");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    private static Verdict of(String word) {
      return Arrays.stream(values())
          .filter(v -> v.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such decision"));
    }
  }

  /** The bytes that are signed. */
  public byte[] encode() {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", at.toString());
    members.put("branch", branch);
    members.put("decision", verdict.word);
    members.put("delivery", delivery);
    members.put("id", name.hex());
    members.put("municipality", municipality);
    members.put("officer", officer);
    members.put("packageSha256", digest.hex());
    members.put("reason", reason);
    return CanonicalJson.write(members);
  }

  /**
   * Reads one, and only of the pinned signer. What it is about is still to be compared.
   *
   * @param signed CMS SignedData
   * @param signer the certificate of the municipality's decision key
   * @return empty unless that key signed exactly one canonical decision, while its certificate held
   */
  public static Optional<Decision> read(byte[] signed, X509Certificate signer) {
    try {
      Optional<CmsSignatures.Signed> opened =
          CmsSignatures.open(signed).filter(s -> s.signer().equals(signer));
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      Decision decision = decode(opened.get().content());
      signer.checkValidity(Date.from(decision.at()));
      return Optional.of(decision);
    } catch (CMSException | CertificateException | RuntimeException e) {
      return Optional.empty(); // the library reports malformed bytes by exceptions of many kinds
    }
  }

  private static Decision decode(byte[] bytes) {
    JsonNode json = CanonicalJson.read(bytes);
    Instant at;
    try {
      at = Instant.parse(CanonicalJson.text(json, "at"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at must be a UTC time", e);
    }
    Decision decision =
        new Decision(
            at,
            CanonicalJson.text(json, "branch"),
            Verdict.of(CanonicalJson.text(json, "decision")),
            CanonicalJson.text(json, "delivery"),
            new ApplicationId(CanonicalJson.text(json, "id")),
            CanonicalJson.text(json, "municipality"),
            CanonicalJson.text(json, "officer"),
            new Digest(CanonicalJson.text(json, "packageSha256")),
            CanonicalJson.text(json, "reason"));
    if (!Arrays.equals(decision.encode(), bytes)) {
      throw new IllegalArgumentException("not the canonical form of a decision");
    }
    return decision;
  }

  /** Whether it is about exactly this package of this branch. */
  public boolean isAbout(KeptIntake.Packed packed, String ofMunicipality, String ofBranch) {
    return name.equals(packed.name())
        && municipality.equals(ofMunicipality)
        && branch.equals(ofBranch)
        && digest.equals(packed.digest());
  }

  /** What the resident may hear of a refusal; whatever isn't known here is the neutral one. */
  public FailureCode refusal() {
    return switch (reason) {
      case "papers-missing" -> FailureCode.OFFICER_MISSES_PAPERS;
      case "papers-expired" -> FailureCode.PAPERS_EXPIRED;
      case "photo-unlike" -> FailureCode.PHOTO_REFUSED;
      case "form-stale" -> FailureCode.FORM_STALE;
      case "already-applied" -> FailureCode.ALREADY_APPLIED;
      case "representative" -> FailureCode.REPRESENTATIVE_NEEDED;
      case "move-pending" -> FailureCode.MOVE_PENDING;
      default -> FailureCode.MUNICIPAL_COUNTER;
    };
  }
}

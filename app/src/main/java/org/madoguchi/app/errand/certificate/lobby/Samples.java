package org.madoguchi.app.errand.certificate.lobby;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.CertificateOption;

/** States to be painted once ahead. */
final class Samples {
  private Samples() {}

  /** One state of each kind, for a municipality's first certificate; nothing in them is real. */
  static List<ErrandState> of(MunicipalityOffer offer) {
    KindOffer kind = offer.kinds().getFirst();
    SortedMap<String, String> options = new TreeMap<>();
    for (CertificateOption option : kind.kind().options()) {
      options.put(option.code(), option.defaultValue());
    }
    Draft draft = new Draft(offer, kind, options, 1);
    IssuanceId nobody = new IssuanceId(0, 0);
    CertificateRequest request =
        new CertificateRequest(
            nobody,
            "rehearsal",
            "rehearsal",
            offer.municipality().code(),
            kind.kind().code(),
            options,
            1,
            kind.feeYen(),
            "",
            Instant.EPOCH);
    List<ErrandState> states = new ArrayList<>();
    states.add(new CertificateState.Municipalities());
    states.add(new CertificateState.Certificates(offer, true));
    states.add(new CertificateState.Certificates(offer, false));
    states.add(new CertificateState.Options(draft));
    states.add(new CertificateState.Copies(draft));
    states.add(new CertificateState.Confirm(draft));
    states.add(new CertificateState.Preparing(draft));
    states.add(new CertificateState.PlaceCard(request, null));
    states.add(new CertificateState.PlaceCard(request, FailureCode.NOT_MY_NUMBER_CARD));
    states.add(new CertificateState.ReadingCard(request));
    states.add(new CertificateState.LastTry(request, true));
    states.add(new CertificateState.PinEntry(request, new RetryCount(3), 2, false));
    states.add(new CertificateState.Signing(request));
    states.add(new CertificateState.NameOffer(request, false));
    states.add(new CertificateState.NamePin(request, null, 2));
    states.add(new CertificateState.ReadingName(request));
    states.add(new CertificateState.AskingMunicipality(request));
    states.add(new CertificateState.TakeCard(nobody));
    states.add(new CertificateState.PrintingSlip(nobody));
    states.add(new CertificateState.SlipReady(new Slip("A 0000", "MDG1", kind.feeYen(), 1, true)));
    return List.copyOf(states);
  }
}

package org.madoguchi.municipality.web;

import java.util.List;
import java.util.Optional;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OfficersQueue.Waiting;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.envelope.IntakePackage;

/** Pages and pictures that are looked at. Nothing is changed here. Blocks on the database. */
final class Reads {
  private static final String JPEG = "image/jpeg";

  private final Desk desk;
  private final Choices choices;

  Reads(Desk desk, Choices choices) {
    this.desk = desk;
    this.choices = choices;
  }

  /** What is at that address. */
  Answer answer(Address address, FormBody query, Visit visit) {
    if (address.picture()) {
      return picture(address, query, visit.officer())
          .<Answer>map(jpeg -> new Answer.Bytes(JPEG, jpeg))
          .orElseGet(() -> MessagePage.of(visit, 404, "no-picture"));
    }
    if (!address.page()) {
      return MessagePage.of(visit, 404, "not-found");
    }
    if (address.id().isEmpty()) {
      List<Waiting> queue = desk.officers().waiting();
      return QueuePage.of(visit, queue);
    }
    Optional<OpenPackage> open = desk.officers().opened(address.id(), visit.officer());
    return open.isEmpty()
        ? StandingPage.of(visit, address.id(), desk.officers().standing(address.id()))
        : page(address, open.get(), query.get("said"), visit);
  }

  private Answer page(Address address, OpenPackage open, String said, Visit visit) {
    Optional<Integer> item = address.item();
    if (item.isPresent()) {
      return item.get() < open.items()
          ? LookPage.of(visit, open, item.get(), said)
          : MessagePage.of(visit, 404, "not-found");
    }
    return switch (address.rest()) {
      case "/decide" -> DecidePages.choose(visit, open, "", 200);
      case "/confirm" ->
          choices
              .of(visit.officer(), open.id())
              .map(verdict -> DecidePages.confirm(visit, open, verdict))
              .orElseGet(() -> new Answer.SeeOther(Items.at(open.id()) + "/decide"));
      default -> CasePage.of(visit, open, said);
    };
  }

  private Optional<byte[]> picture(Address address, FormBody query, String officer) {
    if (address.rest().equals("/live.jpg")) {
      return desk.officers().live(address.id(), officer, query.get("there").equals("yes"));
    }
    return desk.officers()
        .opened(address.id(), officer)
        .map(open -> picture(address, open.content()))
        .filter(jpeg -> jpeg.length > 0);
  }

  private static byte[] picture(Address address, IntakePackage content) {
    int paper = address.paperPicture();
    if (paper == 0) {
      return address.rest().equals("/photo.jpg") ? content.photo() : content.face();
    }
    return paper <= content.papers().size()
        ? content.papers().get(paper - 1).picture()
        : new byte[0];
  }
}

package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationMessages.Content;
import org.madoguchi.app.errand.support.ApplicationSite.SendAnswer;
import org.madoguchi.app.errand.support.SiteState;

/**
 * The site that takes applications for cards: takes each once, under its name, if there is such a
 * form. What it then has is told to the {@link ApplicationWitness}.
 */
final class StormSite {
  private final IntSupplier people;
  private final ApplicationWitness witness;
  private final Map<String, Content> taken = new HashMap<>();

  /**
   * @param people how many have a form by now
   */
  StormSite(IntSupplier people, ApplicationWitness witness) {
    this.people = people;
    this.witness = witness;
  }

  /** Whether it has it. */
  boolean has(String id) {
    return taken.containsKey(id);
  }

  /**
   * Takes an application; the same one again is answered as before.
   *
   * @param photo what is on the picture; null: there is none
   */
  SendAnswer apply(Content content, @Nullable StormPhoto photo) {
    Content before = taken.get(content.id());
    if (before != null) {
      return same(before, content)
          ? new SendAnswer.Taken(SiteState.MAIL_SENT)
          : new SendAnswer.Refused(FailureCode.REQUEST_INVALID);
    }
    Applicant owner =
        IntStream.range(0, people.getAsInt())
            .mapToObj(Applicant::new)
            .filter(a -> a.form().digits().equals(content.form()))
            .filter(a -> a.born().toString().equals(content.birthDate()))
            .findFirst()
            .orElse(null);
    if (owner == null) {
      return new SendAnswer.Refused(FailureCode.FORM_NOT_KNOWN);
    }
    if (photo == null && !owner.infant()) {
      return new SendAnswer.Refused(FailureCode.PHOTO_REFUSED);
    }
    taken.put(content.id(), content);
    witness.takes(
        content.id(),
        new ApplicationWitness.Seen(content.form(), photo),
        photo == null || photo.person() == owner.number());
    return new SendAnswer.Taken(SiteState.MAIL_SENT);
  }

  private static boolean same(Content one, Content other) {
    return one.form().equals(other.form())
        && java.util.Arrays.equals(one.photo(), other.photo())
        && one.warnings().equals(other.warnings());
  }
}

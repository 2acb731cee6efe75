package org.madoguchi.sandbox.proof.storm;

import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.Judged;

/** What the desk does with a clerk's judgement: the branch's own, or a mutant's. */
@FunctionalInterface
interface DeskJudge {
  DeskAnswer judged(String caseId, Judged judged, Presented by);
}

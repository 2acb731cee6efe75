import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says what came of one part of {@code ./kiosk mutate}: each change that no test found, and last how many were found.
 *
 * <p>Arguments: the part's name and pitest's {@code mutations.xml}.
 */
final class MutationSummary {
  void main(String[] arguments) throws Exception {
    NodeList mutations =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new File(arguments[1])).getElementsByTagName("mutation");
    Map<String, Integer> ends = new TreeMap<>();
    Map<String, Integer> left = new TreeMap<>();
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      String end = mutation.getAttribute("status");
      ends.merge(end, 1, Integer::sum);
      if (!mutation.getAttribute("detected").equals("true")) {
        String name = text(mutation, "mutatedClass").replaceFirst("^.*\\.", "") + "." + text(mutation, "mutatedMethod");
        left.merge("%-12s %s:%s %s".formatted(end, name, text(mutation, "lineNumber"), text(mutation, "description")), 1, Integer::sum);
      }
    }
    left.forEach((what, times) -> IO.println(what + (times > 1 ? " (" + times + ")" : "")));
    IO.println("%s: %d changes: %s".formatted(arguments[0], mutations.getLength(), ends));
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }
}

package org.madoguchi.printer.scan;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a scanner's XML by the local names of its elements: prefixes and name spaces differ from
 * maker to maker. Neither a document type nor an entity from outside is ever looked at.
 */
final class EsclXml {
  private EsclXml() {}

  /** Makers' documents are ten deep. */
  private static final int DEEPEST = 64;

  /**
   * Tells each element that holds text.
   *
   * @param found gets the names of the elements around it, each with a slash before it, and its
   *     text
   * @return the name of the outermost element; empty if that is no XML
   */
  static Optional<String> read(byte[] xml, BiConsumer<String, String> found) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    int begin = 0;
    while (begin < xml.length && xml[begin] <= ' ' && xml[begin] >= 0) { // some begin with a line
      begin++;
    }
    try {
      return Optional.of(
          read(
              factory.createXMLStreamReader(
                  new ByteArrayInputStream(xml, begin, xml.length - begin)),
              found));
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  private static String read(XMLStreamReader in, BiConsumer<String, String> found)
      throws XMLStreamException {
    String outermost = "";
    Deque<String> paths = new ArrayDeque<>();
    String text = "";
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (paths.isEmpty()) {
            outermost = in.getLocalName();
          } else if (paths.size() == DEEPEST) {
            throw new XMLStreamException("too deep");
          }
          String around = paths.isEmpty() ? "" : paths.getLast();
          paths.add(around + "/" + in.getLocalName());
          text = "";
        }
        case XMLStreamConstants.CHARACTERS -> text = in.getText();
        case XMLStreamConstants.END_ELEMENT -> {
          String path = paths.removeLast();
          if (!text.isBlank()) {
            found.accept(path, text.strip());
          }
          text = "";
        }
        default -> {}
      }
    }
    return outermost;
  }
}

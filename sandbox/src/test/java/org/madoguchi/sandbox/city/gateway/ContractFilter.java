package org.madoguchi.sandbox.city.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every exchange of the test-suite against the contract. A request with the header {@link
 * #WRONG} may break it, and must then be refused; nothing else may.
 */
public final class ContractFilter extends Filter {
  /** Marks a request that is wrong on purpose. */
  public static final String WRONG = "Test-Wrong-On-Purpose";

  private final Contract contract;
  private final BooleanSupplier answersMean;
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

  /**
   * @param answersMean false while the gateway answers nonsense on purpose
   */
  public ContractFilter(Contract contract, BooleanSupplier answersMean) {
    this.contract = contract;
    this.answersMean = answersMean;
  }

  /** What was against it so far. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Path and status of every exchange so far. */
  public List<String> seen() {
    return List.copyOf(seen);
  }

  /** Head and body of every refusal so far, without the date. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public String description() {
    return "contract";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    List<String> wrong = new ArrayList<>(requestViolations(exchange, request));
    boolean onPurpose = exchange.getRequestHeaders().containsKey(WRONG);
    if (!onPurpose) {
      violations.addAll(wrong);
    }
    OutputStream out = exchange.getResponseBody();
    exchange.setStreams(
        new ByteArrayInputStream(request),
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] body, int from, int length) throws IOException {
            // before the client can see it, so that no test ends before the check
            answered(exchange, body, onPurpose && !wrong.isEmpty());
            out.write(body, from, length);
          }
        });
    chain.doFilter(exchange);
  }

  private void answered(HttpExchange exchange, byte[] body, boolean mustBeRefused) {
    String path = exchange.getRequestURI().getPath();
    int status = exchange.getResponseCode();
    seen.add(path + " " + status);
    if (!answersMean.getAsBoolean()) {
      return;
    }
    if (status >= 400) {
      Map<String, List<String>> head = new TreeMap<>(exchange.getResponseHeaders());
      head.remove("Date");
      refusals.add(status + " " + head + " " + new String(body, StandardCharsets.UTF_8));
    }
    if (status == 404 || status == 405) {
      return; // what isn't in the interface isn't described in it
    }
    String type = exchange.getResponseHeaders().getFirst("Content-Type");
    violations.addAll(contract.answer(path, exchange.getRequestMethod(), status, type, body));
    if (mustBeRefused && status < 400) {
      violations.add("accepted what the contract forbids: " + path);
    }
    if (status == 200 && path.equals("/v1/issuances")) {
      violations.addAll(contract.component("Statement", content(body, "statement")));
    }
  }

  private List<String> requestViolations(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    List<String> wrong = new ArrayList<>(contract.request(path, exchange.getRequestMethod(), body));
    if (wrong.isEmpty() && path.equals("/v1/issuances")) {
      JsonNode issuance = JsonMapper.shared().readTree(body);
      wrong.addAll(contract.component("CertificateRequest", base64(issuance, "request")));
    }
    if (wrong.isEmpty() && path.equals("/v1/journal-heads")) {
      wrong.addAll(contract.component("JournalHead", content(body, "head")));
    }
    return wrong;
  }

  /** What a member of that JSON has under its signature. */
  private static byte[] content(byte[] json, String member) {
    try {
      byte[] cms = base64(JsonMapper.shared().readTree(json), member);
      return (byte[]) new CMSSignedData(cms).getSignedContent().getContent();
    } catch (CMSException e) {
      return new byte[0];
    }
  }

  private static byte[] base64(JsonNode object, String member) {
    return Base64.getDecoder().decode(object.path(member).asString());
  }
}

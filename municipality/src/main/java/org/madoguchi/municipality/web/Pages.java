package org.madoguchi.municipality.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Language;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.config.MunicipalityOfficeConfig.Officer;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.plan.shelf.PlanShelf;
import org.madoguchi.municipality.store.StoreFailure;
import org.madoguchi.municipality.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The officers' pages. Who asks is told by the client certificate of the TLS connection alone.
 *
 * <p>Thread rule: any thread that may block, best a virtual one for each request.
 */
public final class Pages extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final MunicipalityOfficeConfig config;
  private final Map<X509Certificate, Officer> officers;
  private final InstantSource clock;
  private final Names names;
  private final PageTokens tokens = new PageTokens();
  private final Reads reads;
  private final Actions actions;
  private final PlanReads planReads;
  private final PlanActions planActions;
  private final @Nullable FiguresAnswers figures;

  /** What is the same for everybody, by its path. */
  private final Map<String, Answer> files =
      Map.of(
          "/style.css", file("style.css", "text/css; charset=utf-8"),
          "/live.js", file("live.js", "text/javascript; charset=utf-8"));

  /**
   * The pages of a desk, of plans and of figures.
   *
   * @param figures null: none are taken, and there are no pages of them
   * @param officers by their client certificates
   */
  public Pages(
      Desk desk,
      PlanShelf plans,
      @Nullable FiguresDesk figures,
      MunicipalityOfficeConfig config,
      Map<X509Certificate, Officer> officers,
      InstantSource clock) {
    this.config = config;
    this.officers = Map.copyOf(officers);
    this.clock = clock;
    names = new Names(config);
    Choices choices = new Choices();
    reads = new Reads(desk, choices);
    actions = new Actions(desk, choices, tokens);
    planReads = new PlanReads(plans, figures);
    planActions = new PlanActions(plans, figures, config, tokens);
    this.figures = figures == null ? null : new FiguresAnswers(figures);
  }

  private static Answer file(String name, String type) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + name);
      }
      return new Answer.Bytes(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Language language = Languages.of(request);
    Officer officer = officer(request);
    String who = officer == null ? "" : officer.id();
    Answer answer;
    try {
      answer = answer(request, who, language);
    } catch (StoreFailure e) {
      LOG.error("pages: {}", e.getMessage());
      answer = MessagePage.of(visit(who, language, "/"), 503, "store");
    } catch (IOException e) {
      // the browser went away in the middle of its form; mostly nobody reads this
      answer = MessagePage.of(visit(who, language, "/"), 400, "bad-form");
    } catch (RuntimeException e) {
      // its message may hold anything, so the record of the program gets its place alone
      LOG.error("pages: {} at {}", e.getClass().getName(), place(e));
      answer = MessagePage.of(visit(who, language, "/"), 500, "bug");
    }
    write(answer, request, response, callback);
    return true;
  }

  /** What is asked, without the id of a case or plan and without whatever a caller has made up. */
  public static String route(Request request) {
    return PageRoute.of(request.getMethod(), request.getHttpURI().getCanonicalPath());
  }

  /** Answers what never came as far as these pages, such as a request that can't be read. */
  public boolean failed(Request request, Response response, Callback callback) {
    Visit visit = visit("", Languages.of(request), "/");
    write(MessagePage.ofServer(visit, response.getStatus()), request, response, callback);
    return true;
  }

  private static String place(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "?" : trace[0].toString();
  }

  private @Nullable Officer officer(Request request) {
    if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
        instanceof EndPoint.SslSessionData tls) {
      X509Certificate[] chain = tls.peerCertificates();
      return chain == null || chain.length == 0 ? null : officers.get(chain[0]);
    }
    return null;
  }

  private Visit visit(String officer, Language language, String path) {
    Words words = Words.in(language);
    return new Visit(
        officer,
        words,
        path,
        clock.instant(),
        config.zone(),
        config.name().in(language),
        config.phone(),
        names,
        tokens,
        figures != null);
  }

  private Answer answer(Request request, String officer, Language language) throws IOException {
    String path = request.getHttpURI().getCanonicalPath();
    Answer file = path == null ? null : files.get(path);
    boolean reading =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    if (file != null && reading) {
      return file;
    }
    Address address = Address.of(path == null ? "" : path);
    // a page's own address goes into its links only if it is one of ours
    PlanAddress plan = PlanAddress.of(address.path());
    FiguresAnswers taken = figures;
    Optional<FiguresAddress> month =
        taken == null ? Optional.empty() : FiguresAddress.of(address.path());
    boolean page =
        address.page() || plan.page() || month.filter(m -> m.file().isEmpty()).isPresent();
    Visit visit = visit(officer, language, page ? address.path() : "/");
    if (officer.isEmpty()) {
      return MessagePage.of(visit, 403, "nobody");
    }
    if (Actions.here(address.path()) || PlanActions.here(address.path())) {
      return HttpMethod.POST.is(request.getMethod())
          ? act(request, address.path(), visit)
          : new Answer.OtherMethod("POST", MessagePage.of(visit, 405, "only-forms").html());
    }
    if (!reading) {
      return address.page() || address.picture() || plan.there() || month.isPresent()
          ? new Answer.OtherMethod("GET, HEAD", MessagePage.of(visit, 405, "not-found").html())
          : MessagePage.of(visit, 404, "not-found");
    }
    Optional<FormBody> query = FormBody.of(request.getHttpURI().getQuery());
    if (query.isEmpty()) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    Optional<Language> chosen = Languages.of(query.get().get(Languages.COOKIE));
    if (chosen.isPresent()) {
      return new Answer.Speak(chosen.get(), visit.path());
    }
    if (taken != null && address.path().equals(FiguresAddress.CHOOSE)) {
      return FiguresAddress.chosen(query.get())
          .<Answer>map(Answer.SeeOther::new)
          .orElseGet(() -> MessagePage.of(visit, 400, "bad-form"));
    }
    if (taken != null && month.isPresent()) {
      return taken.answer(month.get(), visit);
    }
    return plan.there() ? planReads.answer(plan, visit) : reads.answer(address, query.get(), visit);
  }

  private Answer act(Request request, String path, Visit visit) throws IOException {
    Optional<FormBody> form =
        PlanActions.takesFiles(path) ? FileForm.read(request) : FormBody.read(request);
    if (!OwnPage.of(request)) {
      return MessagePage.of(visit, 403, "foreign");
    }
    if (form.isEmpty()) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    String id = form.get().get("id");
    if (PlanActions.here(path)) {
      String page = Address.isId(id) ? PlanAddress.at(id) : PlanAddress.LIST;
      return planActions.answer(path, form.get(), visit(visit.officer(), visit.language(), page));
    }
    return actions.answer(
        path,
        form.get(),
        Address.isId(id) ? visit(visit.officer(), visit.language(), Items.at(id)) : visit);
  }

  private static void write(Answer answer, Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    byte[] body =
        switch (answer) {
          case Answer.Page(int status, Html html) -> page(response, status, html);
          case Answer.OtherMethod(String allowed, Html html) -> {
            headers.put(HttpHeader.ALLOW, allowed);
            yield page(response, 405, html);
          }
          case Answer.Bytes(String type, byte[] bytes) -> {
            headers.put(HttpHeader.CONTENT_TYPE, type);
            yield bytes;
          }
          case Answer.SeeOther(String to) -> seeOther(response, to);
          case Answer.Speak(Language language, String to) -> {
            Response.addCookie(response, Languages.cookie(language, request.isSecure()));
            yield seeOther(response, to);
          }
        };
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] seeOther(Response response, String to) {
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, to);
    return new byte[0];
  }

  private static byte[] page(Response response, int status, Html html) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    return html.document().getBytes(StandardCharsets.UTF_8);
  }
}

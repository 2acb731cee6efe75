import org.jspecify.annotations.NullMarked;

/** The product: branch service, lobby terminal, office terminal, technician commands. */
@NullMarked
module org.madoguchi.app {
  requires transitive org.jspecify;
  requires transitive org.madoguchi.config;
  requires transitive org.madoguchi.card;
  requires transitive org.madoguchi.printer;
  requires transitive javafx.controls;
  requires com.google.zxing;
  requires com.fasterxml.jackson.annotation;
  requires com.sun.jna; // under jnasmartcardio
  requires info.picocli;
  requires java.desktop; // sound
  requires java.net.http;
  requires java.sql;
  requires jdk.httpserver;
  requires jnasmartcardio; // the second way to a card (decision 39)
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  exports org.madoguchi.app;
  exports org.madoguchi.app.branch;
  exports org.madoguchi.app.custody;
  exports org.madoguchi.app.gateway;
  exports org.madoguchi.app.keys;
  exports org.madoguchi.app.lan;
  exports org.madoguchi.app.lobby;
  exports org.madoguchi.app.lobby.screens;
  exports org.madoguchi.app.office;
  exports org.madoguchi.app.screen;
  exports org.madoguchi.app.sound;
  exports org.madoguchi.app.technician;

  opens org.madoguchi.app to
      info.picocli; // commands are filled in by reflection
  opens org.madoguchi.app.lan to
      tools.jackson.databind; // messages that are no one else's
  opens org.madoguchi.app.technician to
      info.picocli;
}

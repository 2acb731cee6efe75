// Loads the live picture again three times a second. Without this script the link "new picture" does.
"use strict";
{
  const BETWEEN = 333; // milliseconds
  const IDLE = 5 * 60 * 1000; // an officer who has gone home must not keep the resident waiting
  const SIGN = 15 * 1000; // without a sign of life for so long the page asks, and nobody counts as there
  const none = document.getElementById("live-none");
  const paused = document.getElementById("live-paused");
  const source = document.getElementById("live").src;
  let active = Date.now();
  for (const sign of ["pointermove", "pointerdown", "keydown", "scroll"]) {
    addEventListener(sign, () => { active = Date.now(); }, { passive: true });
  }

  function show(picture) {
    const old = document.getElementById("live");
    const has = picture !== null;
    none.hidden = has;
    if (has) {
      picture.id = old.id;
      picture.alt = old.alt;
      old.replaceWith(picture);
    }
    document.getElementById("live").hidden = !has;
    setTimeout(next, BETWEEN);
  }

  function next() {
    const idle = Date.now() - active > IDLE;
    paused.hidden = !idle;
    if (idle || document.hidden) {
      setTimeout(next, BETWEEN);
      return;
    }
    const picture = new Image();
    picture.onload = () => show(picture);
    picture.onerror = () => show(null);
    const there = Date.now() - active < SIGN ? "&there=yes" : "";
    picture.src = source + "?at=" + Date.now() + there;
  }

  next();
}

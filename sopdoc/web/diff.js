"use strict";
(() => {
  const changes = [...document.querySelectorAll(".change")];
  const tools = document.querySelector(".tools");
  const shown = tools.querySelector("output");
  const find = (name) => (name ? document.querySelector(`[data-row="${name}"]`) : null);
  const put = new Map(); /* the place a pane was put at, which isn't for the other to follow */
  let at = -1;

  /* The panes of one document: what one scrolls to, the other shows beside it. */
  function paired(panes) {
    const [one, other] = panes;
    const anchors = [...one.querySelectorAll("[data-pair]")]
      .map((band) => [band, other.querySelector(`[data-pair="${band.dataset.pair}"]`)])
      .filter(([, twin]) => twin);

    function middles(pane, bands) {
      const top = pane.getBoundingClientRect().top - pane.scrollTop;
      const places = bands.map((band) => {
        const box = band.getBoundingClientRect();
        return box.top - top + box.height / 2;
      });
      return [0, ...places, pane.scrollHeight];
    }

    function follow(from, to, index) {
      const here = middles(from, anchors.map((pair) => pair[index]));
      const there = middles(to, anchors.map((pair) => pair[1 - index]));
      const eye = from.clientHeight / 2;
      const seen = from.scrollTop + eye;
      let next = here.findIndex((place) => place >= seen);
      next = next < 1 ? (next < 0 ? here.length - 1 : 1) : next;
      const share = (seen - here[next - 1]) / Math.max(1, here[next] - here[next - 1]);
      const wanted = there[next - 1] + share * (there[next] - there[next - 1]);
      const before = to.scrollTop;
      if (from.scrollTop <= 0) to.scrollTop = 0;
      else if (from.scrollTop >= from.scrollHeight - from.clientHeight - 1) to.scrollTop = to.scrollHeight;
      else to.scrollTop = wanted - eye;
      if (to.scrollTop !== before) put.set(to, to.scrollTop);
    }

    panes.forEach((pane, index) => {
      pane.addEventListener("scroll", () => {
        const led = put.get(pane) === pane.scrollTop;
        put.delete(pane);
        if (!led && pane.offsetParent && panes[1 - index].offsetParent) follow(pane, panes[1 - index], index);
      });
    });
  }

  function centre(band, alone) {
    const pane = band.closest(".pane");
    const box = band.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += box.top - frame.top - (pane.clientHeight - box.height) / 2;
    if (!alone) put.set(pane, pane.scrollTop);
  }

  /* Brings the change's bands into view in the flowcharts that are shown; one without a band follows the other. */
  function look() {
    const { old, new: after } = changes[at]?.dataset ?? {};
    const bands = [find(old), find(after)].filter((band) => band?.closest(".pane").offsetParent);
    for (const band of bands) centre(band, bands.length === 1);
  }

  function go(number) {
    if (!changes.length) return;
    at = (number + changes.length) % changes.length;
    for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
    const change = changes[at];
    change.classList.add("now");
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "nearest" });
    const frame = change.closest("article").querySelector(".panes");
    if (frame && frame.getBoundingClientRect().bottom > innerHeight) frame.scrollIntoView({ block: "end" });
    const bands = [find(change.dataset.old), find(change.dataset.new)].filter(Boolean);
    for (const band of bands) band.classList.add("now");
    look();
    shown.textContent = `${at + 1} / ${changes.length}`;
  }

  function show(which) {
    const article = changes[Math.max(0, at)]?.closest("article") ?? document.querySelector("article");
    const choice = article?.querySelector(`.show-${which}`);
    if (choice) choice.checked = true;
    look();
  }

  const keys = { n: () => go(at + 1), p: () => go(at < 0 ? -1 : at - 1), 1: () => show("old"), 2: () => show("new"), 3: () => show("both") };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  for (const button of tools.querySelectorAll("button")) {
    const step = Number(button.dataset.step);
    button.addEventListener("click", () => go(at < 0 && step < 0 ? -1 : at + step));
  }
  changes.forEach((change, number) => change.addEventListener("click", () => go(number)));
  for (const band of document.querySelectorAll("[data-row]")) {
    const name = band.dataset.row;
    const number = changes.findIndex((change) => change.dataset.old === name || change.dataset.new === name);
    if (number >= 0) band.addEventListener("click", () => go(number));
  }
  for (const frame of document.querySelectorAll(".panes")) paired([...frame.querySelectorAll(".pane")]);
  for (const choice of document.querySelectorAll(".charts > input")) choice.addEventListener("change", look);
  document.body.classList.add("live");
  shown.textContent = changes.length ? `0 / ${changes.length}` : "";
  tools.hidden = changes.length === 0;
})();

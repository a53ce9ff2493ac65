"use strict";
(() => {
  const tools = document.querySelector(".tools");
  const search = tools.querySelector("input");
  const choice = tools.querySelector("select");
  const shown = tools.querySelector("output");
  const plain = (text) => text.toLocaleLowerCase("id").replace(/\s+/g, " ").trim();
  const parts = [...document.querySelectorAll("section.kantor")].map((section) => ({
    section,
    name: plain(section.querySelector("h2").textContent),
    rows: [...section.querySelectorAll("tbody tr")].map((row) => ({
      row,
      text: plain(row.textContent),
      status: row.dataset.status,
    })),
  }));

  function filter() {
    const words = plain(search.value).split(" ").filter(Boolean);
    let count = 0;
    for (const { section, name, rows } of parts) {
      let any = false;
      for (const { row, text, status } of rows) {
        const fits =
          (!choice.value || choice.value === status) &&
          words.every((word) => text.includes(word) || name.includes(word));
        row.hidden = !fits;
        any ||= fits;
        count += fits ? 1 : 0;
      }
      section.hidden = !any;
    }
    shown.textContent = count === 0 ? "Tidak ada SOP yang cocok" : `${count.toLocaleString("id")} SOP`;
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.dataset.sort ?? plain(cell.textContent);
  }

  function sort(heading) {
    const column = heading.cellIndex;
    const body = heading.closest("table").tBodies[0];
    const down = heading.getAttribute("aria-sort") === "ascending";
    const compare = (a, b) => value(a, column).localeCompare(value(b, column), "id", { numeric: true });
    const rows = [...body.rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
    for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
  }

  for (const heading of document.querySelectorAll("thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(heading));
    heading.append(button);
  }
  search.addEventListener("input", filter);
  choice.addEventListener("change", filter);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.hidden = false;
  filter();
})();

"use strict";
// Without a script nothing is left out of the layout, so that links land where they should.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const all = (where, what) => Array.from(where.querySelectorAll(what));

  // Folded reports open for whoever follows a link into them, and for the printer.
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const fold = target.closest("details");
    if (fold && !fold.open) fold.open = true;
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => all(document, "details").forEach((d) => (d.open = true)));
  if (location.hash) reveal();

  // The same claim is lit wherever it stands, while it is pointed at or has the focus.
  let lit = [];
  const light = (event) => {
    lit.forEach((each) => each.classList.remove("lit"));
    const from = event.target.closest && event.target.closest("[data-c]");
    const ids = from ? from.dataset.c.split(" ") : [];
    lit = ids.flatMap((id) => all(document, `[data-c~="${CSS.escape(id)}"]`));
    lit.forEach((each) => each.classList.add("lit"));
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
  };
  const order = new Intl.Collator("en", { numeric: true }).compare;
  const sort = (table, header) => {
    const column = header.cellIndex;
    const up = header.getAttribute("aria-sort") !== "ascending";
    all(table, "th[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = table.tBodies[0];
    const keyed = Array.from(body.rows, (row) => [value(row, column), row]);
    keyed.sort(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : order(a, b)));
    if (!up) keyed.reverse();
    body.append(...keyed.map(([, row]) => row));
  };
  all(document, "table.sortable").forEach((table) => {
    all(table, "th[data-sort]").forEach((header) => {
      // No <button>: a head that holds one is not repeated on the pages of a print.
      const button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.append(...header.childNodes);
      button.addEventListener("click", () => sort(table, header));
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        sort(table, header);
      });
      header.append(button);
    });
  });

  const fill = (select, rows, name) => {
    const known = new Set(rows.map((row) => row.dataset[name]));
    if (select.options.length > 1) return;
    [...known].sort(order).forEach((each) => select.add(new Option(each, each)));
  };
  all(document, ".filters").forEach((bar) => {
    const table = bar.nextElementSibling.querySelector("table");
    const rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 8) return;
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const fields = all(bar, "[data-filter]");
    const told = bar.querySelector("output");
    fields.filter((f) => f.tagName === "SELECT").forEach((f) => fill(f, rows, f.dataset.filter));
    const apply = () => {
      let shown = 0;
      rows.forEach((row, n) => {
        const fits = fields.every((field) => {
          if (!field.value) return true;
          if (field.dataset.filter === "text") return texts[n].includes(field.value.toLowerCase());
          return row.dataset[field.dataset.filter] === field.value;
        });
        row.hidden = !fits;
        shown += fits;
      });
      told.textContent = shown === rows.length ? "" : `${shown} of ${rows.length}`;
    };
    fields.forEach((field) => field.addEventListener("input", apply));
    bar.hidden = false;
  });
});

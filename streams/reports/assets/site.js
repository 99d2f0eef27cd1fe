"use strict";
/* Narrows down, sorts, searches, compares and opens; the pages can be read without it. Text goes into pages as text only. */
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const make = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const start = () => {
    all(".needs-script").forEach((part) => { part.hidden = false; });
    all(".no-script").forEach((part) => { part.hidden = true; });
    openTarget();
    window.addEventListener("hashchange", openTarget);
    opening();
    all("table.sortable").forEach(sorting);
    stops();
    window.addEventListener("resize", stops);
    document.addEventListener("toggle", stops, true);
    if (byId("find")) finding();
    if (byId("compared") && window.STREAMS) comparing(window.STREAMS.compare);
  };

  /* Cells */

  const openTarget = () => {
    const target = byId(location.hash.slice(1));
    const around = target && target.closest("details");
    if (!around) return;
    const closed = !around.open;
    around.open = true;
    if (closed || target.matches(".inside")) target.scrollIntoView({ behavior: "instant" });
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };

  const opening = () => {
    all("[data-open], [data-close]").forEach((button) => {
      button.addEventListener("click", () => {
        const group = button.dataset.open || button.dataset.close;
        all(`details[data-group="${group}"]`).forEach((part) => { part.open = Boolean(button.dataset.open); });
      });
    });
    let closed = [];
    window.addEventListener("beforeprint", () => {
      closed = all("details:not([open])");
      closed.forEach((part) => { part.open = true; });
    });
    window.addEventListener("afterprint", () => closed.forEach((part) => { part.open = false; }));
  };

  /* Only what scrolls sideways is a stop of the Tab key. */
  const stops = () => {
    const parts = all(".wide, .paper");
    const scrolling = parts.map((part) => part.scrollWidth > part.clientWidth);
    parts.forEach((part, place) => {
      if (scrolling[place]) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    });
  };

  /* Tables */

  const sorting = (table) => {
    const heads = all("thead th", table);
    heads.forEach((head, column) => {
      const button = make("button", head.textContent.trim(), { type: "button" });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sortRows(table.tBodies[0], column, down);
      });
    });
  };

  const sortRows = (body, column, down) => {
    const value = (row) => {
      const cell = row.cells[column];
      return cell.dataset.sort ?? cell.textContent.trim();
    };
    const compare = (one, other) => value(one).localeCompare(value(other), "en", { numeric: true });
    const rows = Array.from(body.rows).sort(compare);
    body.append(...(down ? rows.reverse() : rows));
  };

  /* Finding */

  const FILTERS = ["era", "mandate", "topic", "where", "verdict"];

  const finding = () => {
    const controls = ["find", ...FILTERS].map(byId).filter(Boolean);
    readHash(controls);
    controls.forEach((control) => {
      control.addEventListener("input", () => { writeHash(controls); narrow(); });
    });
    byId("clear").addEventListener("click", () => {
      controls.forEach((control) => { control.value = ""; });
      writeHash(controls);
      narrow();
      byId("find").focus();
    });
    narrow();
  };

  const readHash = (controls) => {
    if (!location.hash.includes("=")) return;
    const given = new URLSearchParams(location.hash.slice(1));
    controls.forEach((control) => { control.value = given.get(control.id) || ""; });
  };

  const writeHash = (controls) => {
    const set = controls.filter((control) => control.value).map((control) => [control.id, control.value]);
    const hash = new URLSearchParams(set).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  };

  const chosen = (id) => (byId(id) ? byId(id).value : "");

  const fits = (row, words) => {
    const has = (list, value) => !value || (row.dataset[list] || "").split(" ").includes(value);
    const where = chosen("where");
    const verdict = chosen("verdict");
    const judged = (row.dataset.verdicts || "").split(" ").filter((pair) => {
      const [place, found] = pair.split(":");
      return (!where || place === where) && (!verdict || found === verdict);
    });
    return has("eras", chosen("era")) && has("mandates", chosen("mandate")) && has("topics", chosen("topic"))
      && (!verdict || judged.length > 0) && words.every((word) => row.dataset.text.includes(word));
  };

  const narrow = () => {
    const words = chosen("find").toLowerCase().split(/\s+/).filter(Boolean);
    const rows = all("#policies tbody tr");
    let left = 0;
    rows.forEach((row) => {
      const shown = fits(row, words);
      row.hidden = !shown;
      left += shown ? 1 : 0;
      const card = document.querySelector(`.card[data-policy="${row.dataset.policy}"]`);
      if (card) card.hidden = !shown;
    });
    const narrowed = words.length || FILTERS.some(chosen);
    byId("count").textContent = narrowed ? `${left} of ${rows.length} policies` : "";
    byId("nothing").hidden = left > 0;
    showHits(words);
  };

  const HITS = 40;

  const showHits = (words) => {
    const place = byId("hits");
    const every = window.STREAMS ? window.STREAMS.search : [];
    const found = words.length
      ? every.filter(([kind, title, , more]) => {
        const text = `${title} ${more} ${kind}`.toLowerCase();
        return words.every((word) => text.includes(word));
      })
      : [];
    place.hidden = !found.length;
    const items = found.slice(0, HITS).map(([kind, title, address]) => {
      const item = make("li");
      item.append(make("a", title, { href: address }), " ", make("span", kind, { class: "kind" }));
      return item;
    });
    if (found.length > HITS) items.push(make("li", `and ${found.length - HITS} more`));
    place.querySelector("ul").replaceChildren(...items);
  };

  /* Comparing */

  const comparing = (data) => {
    const choice = [byId("first"), byId("second")];
    const given = new URLSearchParams(location.hash.slice(1));
    ["a", "b"].forEach((name, at) => {
      if (data.policies.some((policy) => policy.id === given.get(name))) choice[at].value = given.get(name);
    });
    if (choice[0].value === choice[1].value && data.policies.length > 1) {
      choice[1].value = data.policies.find((policy) => policy.id !== choice[0].value).id;
    }
    const show = () => {
      history.replaceState(null, "", `#${new URLSearchParams({ a: choice[0].value, b: choice[1].value })}`);
      showPair(data, choice.map((select) => data.policies.find((policy) => policy.id === select.value)));
    };
    choice.forEach((select) => select.addEventListener("change", show));
    byId("swap").addEventListener("click", () => {
      [choice[0].value, choice[1].value] = [choice[1].value, choice[0].value];
      show();
    });
    show();
  };

  const showPair = (data, sides) => {
    fill(data, sides);
    stops();
  };

  const fill = (data, sides) => {
    const pair = data.pairs[`${sides[0].id} ${sides[1].id}`];
    byId("verdict").textContent = data.refused || (pair ? data.dominance[pair[0]] : "Choose two policies.");
    if (!pair) {
      byId("compared").replaceChildren();
      return;
    }
    const heads = sides.map((side, at) => {
      const head = make("span");
      head.append(`${"AB"[at]}: `, make("a", side.title, { href: side.url }));
      return head;
    });
    byId("compared").replaceChildren(
      ...table("Cells", ["Cell", ...heads, "Difference"], data.cells.map(([key, title], at) => [
        title, ...sides.map((side) => cellOf(side, key)), data.differences[pair[at + 1]],
      ])),
      ...table("Windows", ["Window", ...copies(heads)], data.windows.map(([key, title]) => [
        title, ...sides.map((side) => cellOf(side, key)),
      ])),
      ...table("Criteria whose levels differ", ["Criterion", "Cell", ...copies(heads)], data.criteria
        .filter(([id]) => sides[0].criteria[id] !== sides[1].criteria[id])
        .map(([id, title, cell]) => [make("a", title, { href: `rubric.html#criterion-${id}` }), cell, ...sides.map((side) => linked(side, `criterion-${id}`, side.criteria[id]))])),
      ...table("Gaps in the facts", ["Cell", ...copies(heads)], data.cells
        .filter(([key]) => sides.some((side) => side.gaps[key].length))
        .map(([key, title]) => [title, ...sides.map((side) => list(side.gaps[key].map(([, message]) => message)))])),
      ...table("Setting", ["Cell", ...copies(heads)], data.cells.map(([key, title]) => [
        title, ...sides.map((side) => side.settings[key]),
      ])),
      ...table("Facts", ["", ...copies(heads)], labels(sides).map((label) => [
        label, ...sides.map((side) => (side.facts.find(([name]) => name === label) || ["", "not stated"])[1]),
      ])),
    );
  };

  const copies = (nodes) => nodes.map((node) => node.cloneNode(true));
  const labels = (sides) => [...new Set(sides.flatMap((side) => side.facts.map(([label]) => label)))];
  const linked = (side, anchor, text) => make("a", text, { href: `${side.url}#${anchor}` });

  const cellOf = (side, key) => {
    const [verdict, word, level, panes] = side.cells[key];
    const link = linked(side, key);
    const space = "http://www.w3.org/2000/svg";
    const sign = document.createElementNS(space, "svg");
    sign.setAttribute("class", "sign");
    sign.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", `#sign-${verdict}`);
    sign.append(use);
    const row = make("span", undefined, { class: "panes", "aria-hidden": "true" });
    row.append(...panes.map((state) => make("i", undefined, { class: `pane ${state}` })));
    link.append(`${word}${level ? `, ${level}` : ""}`);
    const holder = make("span");
    holder.append(sign, " ", link, " ", row);
    return holder;
  };

  const list = (texts) => {
    if (!texts.length) return "none found";
    const made = make("ul");
    made.append(...texts.map((text) => {
      const item = make("li");
      item.append(...text.split(/`([^`]+)`/).map((part, at) => (at % 2 ? make("code", part) : part)));
      return item;
    }));
    return made;
  };

  const table = (caption, heads, rows) => {
    if (!rows.length) return [make("h2", caption), make("p", "None.")];
    const made = make("table", undefined, { class: "plain compare-table" });
    made.append(make("caption", caption, { class: "hidden" }));
    const head = made.createTHead().insertRow();
    const side = (column) => (heads[column] instanceof Node ? { class: "side" } : {});
    heads.forEach((text, column) => {
      const cell = make(text ? "th" : "td", undefined, { ...(text ? { scope: "col" } : {}), ...side(column) });
      cell.append(text);
      head.append(cell);
    });
    const body = made.createTBody();
    rows.forEach(([first, ...rest]) => {
      const row = body.insertRow();
      const name = make("th", undefined, { scope: "row" });
      name.append(first);
      row.append(name);
      rest.forEach((value, at) => {
        const label = heads[at + 1];
        const cell = make("td", undefined, typeof label === "string" ? { "data-label": label } : side(at + 1));
        cell.append(value);
        row.append(cell);
      });
    });
    const wide = make("div", undefined, { class: "wide", tabindex: "0", role: "group", "aria-label": `${caption}; scrolls sideways` });
    wide.append(made);
    return [make("h2", caption), wide];
  };

  start();
})();

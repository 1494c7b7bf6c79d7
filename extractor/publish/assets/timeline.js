// Filters for the entries of the page, kept in its address. Without this script every entry is simply there.
(() => {
  "use strict";

  const FILTERS = [
    { key: "kind", label: "Kind", names: { event: "Events", statement: "Statements" } },
    { key: "status", label: "Status", names: { happened: "Happened", planned: "Planned", alleged: "Alleged" } },
    { key: "source", label: "Source", names: {} },
    { key: "name", label: "Name", names: {} },
  ];

  const valuesOf = (entry, key) => (entry.dataset[key] || "").split("\n").filter(Boolean);

  // Each value with the number of entries that have it, the most frequent first.
  const counted = (entries, key) => {
    const counts = new Map();
    for (const entry of entries)
      for (const value of valuesOf(entry, key)) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  };

  const fragment = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ""; // not what a link of this site has
    }
  };

  const setUp = (form) => {
    const entries = [...document.querySelectorAll(".tl-entry")];
    const fieldset = form.querySelector("fieldset");
    const status = form.querySelector(".tl-status");
    const selects = [];
    for (const { key, label, names } of FILTERS) {
      const values = counted(entries, key);
      // One value for all says nothing to choose from.
      if (values.length < 2 && !values.some(([, count]) => count < entries.length)) continue;
      const select = document.createElement("select");
      select.name = key;
      select.id = `tl-filter-${key}`;
      select.append(new Option("All", ""));
      for (const [value, count] of values) select.append(new Option(`${names[value] || value} (${count})`, value));
      const caption = document.createElement("label");
      caption.htmlFor = select.id;
      caption.textContent = label;
      const field = document.createElement("span");
      field.className = "tl-filter";
      field.append(caption, select);
      fieldset.append(field);
      selects.push(select);
    }
    if (!selects.length) return;
    const reset = document.createElement("button");
    reset.type = "button";
    reset.textContent = "Show all";
    reset.hidden = true;
    fieldset.append(reset);

    const apply = (announce) => {
      const wanted = selects.filter((select) => select.value);
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !wanted.every((select) => valuesOf(entry, select.name).includes(select.value));
        if (!entry.hidden) shown += 1;
      }
      for (const year of document.querySelectorAll(".tl-year"))
        year.hidden = !year.querySelector(".tl-entry:not([hidden])");
      reset.hidden = !wanted.length;
      const text = wanted.length ? `${shown} of ${entries.length} entries shown` : `All ${entries.length} entries shown`;
      if (announce || wanted.length) status.textContent = text;
    };

    const fromAddress = () => {
      const query = new URLSearchParams(location.search);
      for (const select of selects) {
        select.value = query.get(select.name) || "";
        if (select.selectedIndex < 0) select.value = "";
      }
      apply(false);
    };

    const toAddress = () => {
      const query = new URLSearchParams(location.search);
      for (const select of selects)
        if (select.value) query.set(select.name, select.value);
        else query.delete(select.name);
      const text = query.toString();
      history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
    };

    const clear = () => {
      for (const select of selects) select.value = "";
      toAddress();
      apply(true);
    };

    // A link to an entry that the filters hide is followed all the same.
    const showTarget = () => {
      const target = document.getElementById(fragment());
      if (!target || !target.closest(".tl-entry[hidden]")) return;
      clear();
      target.scrollIntoView();
    };

    form.addEventListener("change", () => {
      toAddress();
      apply(true);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    reset.addEventListener("click", () => {
      clear();
      selects[0].focus();
    });
    window.addEventListener("popstate", fromAddress);
    window.addEventListener("hashchange", showTarget);
    form.hidden = false;
    fromAddress();
    showTarget();
  };

  // On paper nothing can be unfolded; browsers that know ::details-content do this by the style sheet.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".timeline details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const start = () => {
    const form = document.querySelector(".tl-filters");
    if (form && form.hidden) setUp(form);
  };
  // Material announces the pages that it loads itself (navigation.instant).
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const keep = "parallax sheet " + sample;
  let state = { coder: "", at: 0, codes: {}, remarks: {} };
  try {
    const kept = JSON.parse(localStorage.getItem(keep));
    if (kept && kept.codes && kept.remarks) state = kept;
  } catch { /* the browser keeps nothing: the page works all the same */ }
  state.at = Math.min(Math.max(0, state.at | 0), items.length - 1);
  let question = 0;
  let saved = true;

  const codesOf = (item) => (state.codes[item.id] ||= {});
  // What confirms the tool's source is asked last, and only where the sheet shows one.
  const asked = (item) => variables.filter((v) => !v.confirms || (item.source && blindDone(item)));
  const blindDone = (item) => variables.every((v) => v.confirms || codesOf(item)[v.name]);
  const complete = (item) => blindDone(item) && asked(item).every((v) => codesOf(item)[v.name]);

  const letter = (i) => (i < 9 ? String(i + 1) : String.fromCharCode(97 + i - 9));
  const place = (key) => (/^[1-9]$/.test(key) ? +key - 1 : /^[a-z]$/.test(key) ? key.charCodeAt(0) - 88 : -1);

  function store() {
    saved = false;
    try {
      localStorage.setItem(keep, JSON.stringify(state));
    } catch { /* see above */ }
  }

  function show() {
    const item = items[state.at];
    $("before").textContent = item.before;
    $("text").textContent = item.text;
    $("after").textContent = item.after;
    $("remark").value = state.remarks[item.id] || "";
    const list = asked(item);
    question = Math.min(question, list.length - 1);
    $("questions").replaceChildren(...list.map((v, q) => fieldset(item, v, q)));
    const done = items.filter(complete).length;
    $("done").max = items.length;
    $("done").value = done;
    $("count").textContent = `statement ${state.at + 1} of ${items.length}, ${done} coded`;
    $("back").disabled = state.at === 0;
  }

  function fieldset(item, v, q) {
    const set = document.createElement("fieldset");
    set.className = q === question ? "at" : "";
    const legend = document.createElement("legend");
    legend.textContent = v.name;
    const ask = document.createElement("p");
    ask.textContent = v.confirms ? `${item.source}: ${v.ask}` : v.ask;
    set.append(legend, ask);
    v.codes.forEach((code, i) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "radio";
      input.name = v.name;
      input.value = code;
      input.checked = codesOf(item)[v.name] === code;
      input.addEventListener("change", () => choose(q, code));
      const key = document.createElement("kbd");
      key.textContent = letter(i);
      label.append(input, key, " " + code);
      set.append(label);
    });
    return set;
  }

  function choose(q, code) {
    const item = items[state.at];
    const v = asked(item)[q];
    if (code) codesOf(item)[v.name] = code;
    else delete codesOf(item)[v.name];
    store();
    if (code) question = Math.min(q + 1, asked(item).length - 1);
    show();
  }

  function move(by) {
    state.at = Math.min(Math.max(0, state.at + by), items.length - 1);
    question = 0;
    store();
    show();
  }

  function cell(s) {
    if (/^[=+\-@\t\r]/.test(s)) s = "'" + s; // no formula in a spreadsheet
    return /[",;\n\r\t]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
  }

  function csv() {
    const names = ["item", "coder", ...variables.map((v) => v.name), "remark", "probability"];
    const rows = items.map((item) => [
      item.id,
      state.coder,
      ...variables.map((v) => codesOf(item)[v.name] || ""),
      state.remarks[item.id] || "",
      item.probability,
    ]);
    return [names, ...rows].map((r) => r.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  function save() {
    const a = document.createElement("a");
    a.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    a.download = (state.coder.replace(/[^\p{L}\p{N}]+/gu, "-") || "coded") + ".csv";
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
    saved = true;
  }

  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key === "s") {
      e.preventDefault();
      return save();
    }
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target.matches("#coder, #remark")) {
      if (e.key === "Enter") e.target.blur();
      return;
    }
    const list = asked(items[state.at]);
    const code = place(e.key);
    const does = {
      ArrowDown: () => ((question = Math.min(question + 1, list.length - 1)), show()),
      ArrowUp: () => ((question = Math.max(question - 1, 0)), show()),
      ArrowRight: () => move(1),
      ArrowLeft: () => move(-1),
      Enter: e.target.matches("button") ? null : () => move(1),
      0: () => choose(question, ""),
    }[e.key];
    if (does) {
      e.preventDefault();
      does();
    } else if (code >= 0 && code < list[question].codes.length) {
      e.preventDefault();
      choose(question, list[question].codes[code]);
    }
  });
  $("coder").value = state.coder;
  $("coder").addEventListener("input", () => ((state.coder = $("coder").value.trim()), store()));
  $("remark").addEventListener("input", () => ((state.remarks[items[state.at].id] = $("remark").value), store()));
  $("save").addEventListener("click", save);
  $("back").addEventListener("click", () => move(-1));
  $("next").addEventListener("click", () => move(1));
  $("open").addEventListener("click", () => {
    const from = state.at;
    for (let i = 1; i <= items.length; i++) {
      const n = (from + i) % items.length;
      if (!complete(items[n])) return move(n - from);
    }
  });
  addEventListener("beforeunload", (e) => {
    if (!saved) e.preventDefault();
  });
  show();
})();

// The page's data, and the making of elements. Text from the corpus enters
// the page as text nodes only.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const said = document.getElementById("said");

// What needs scripts is there now.
for (const e of document.querySelectorAll(".needs-script")) e.hidden = false;

// say tells a screen reader what changed.
function say(text) {
  said.textContent = text;
}

// make builds an element: make("p", {class: "x"}, "text", child, …).
function make(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else if (value === true) e.setAttribute(key, "");
    else if (value !== false && value != null) e.setAttribute(key, value);
  }
  e.append(...children.filter((c) => c != null && c !== ""));
  return e;
}

// download hands the reader a file that the page made.
function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// svg builds an element of a drawing.
function svg(name, attributes, ...children) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) e.setAttribute(key, value);
  e.append(...children);
  return e;
}

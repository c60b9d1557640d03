// Elements, requests and numbers: what the other scripts are made of.
const at = (id) => document.getElementById(id);

// make builds an element. Text from the corpus only ever becomes a text node.
function make(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) e.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) e.setAttribute(name, value === true ? "" : value);
  }
  e.append(...children.filter((c) => c !== null && c !== undefined));
  return e;
}

// bdi keeps text of the corpus from turning the direction of what stands beside it.
const bdi = (text) => make("bdi", {}, text);

class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

// ask gets an answer of the server; what it says is wrong becomes the error.
async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Refused("The program has ended. Start it again, and open the address that it prints.", 0);
  }
  const answer = await response.json().catch(() => ({ error: "the answer cannot be read" }));
  if (!response.ok) throw new Refused(answer.error, response.status);
  return answer;
}

function trouble(e) {
  if (e.name === "AbortError") return;
  at("error").textContent = e.message;
  at("error").hidden = false;
}

const noTrouble = () => (at("error").hidden = true);

const whole = new Intl.NumberFormat("en");
const count = (n) => whole.format(n);
const rate = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const fixed = (x) => (x === null ? "–" : rate.format(x));

// A voice, as a chip in its colour.
const chip = (voice) => make("span", { class: "chip " + voice }, voice);

// Light and dark: the system's choice, until the reader makes another.
const themeButton = at("theme");
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
const showTheme = () => themeButton.setAttribute("aria-pressed", isDark());
themeButton.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  showTheme();
});
showTheme();

// Starts `parallax explore` on invented articles, for the tests and the pictures.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), "parallax-explore-"));
const program = join(folder, "parallax");

export function build() {
  execFileSync("go", ["build", "-o", program, "./cmd/parallax"], { cwd: project, stdio: "inherit" });
}

// example copies the example's codebook, so that a test may edit it.
export function example() {
  const codebook = join(mkdtempSync(join(folder, "book-")), "codebook.yaml");
  cpSync(join(project, "examples/harbour/codebook.yaml"), codebook);
  return { articles: join(project, "examples/harbour/articles"), codebook };
}

// hostile is markup to a browser, and no HTML to a reader of text, which would take it out.
export const hostile = `<img/src=x/onerror=alert(1)> "quoted," said <b/x>x \u202eright to left \u0000 =cmd()`;

// many writes a corpus of 100,000 hits, and one of hostile text.
export function many() {
  const root = join(folder, "many");
  for (let i = 0; i < 200; i++) {
    const outlet = join(root, i % 2 ? "Herald" : "Post");
    mkdirSync(outlet, { recursive: true });
    let text = "";
    for (let k = 0; k < 500; k++) text += `The harbour w${(i * 7919 + k * 31) % 997} is open. `;
    writeFileSync(join(outlet, `a${i}.txt`), text);
  }
  const odd = join(root, "<script>alert(1)<");
  mkdirSync(odd, { recursive: true });
  writeFileSync(join(odd, "x<img src=x onerror=alert(2)>.txt"), hostile.replace("\u0000", ""));
  return root;
}

// start gives the address that the program prints, its store, and how to end it.
export async function explore(args) {
  const store = join(mkdtempSync(join(folder, "store-")), "x.store");
  const child = spawn(program, ["explore", "-q", "--store", store, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (b) => {
      text += b;
      if (text.includes("\n")) resolve(text.trim());
    });
    child.on("exit", (code) => reject(new Error(`parallax explore has ended: ${code}`)));
  });
  const end = () =>
    new Promise((resolve) => {
      child.on("exit", resolve);
      child.kill("SIGINT");
    });
  return { address, store, end };
}

export function run(args) {
  return execFileSync(program, args, { encoding: "utf8" });
}

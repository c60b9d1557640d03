// Builds reports/page/d3: the parts of D3 that the page uses as one
// script, and the licences of every package in it. Run `npm ci` first.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = "../page/d3/";

const built = await build({
  entryPoints: [here("d3.entry.js")],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "d3",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
  absWorkingDir: here("."),
});
const packages = [
  ...new Set(
    Object.keys(built.metafile.inputs)
      .map((path) => path.match(/node_modules\/([^/]+)/)?.[1])
      .filter(Boolean),
  ),
].sort();
writeFileSync(here(out + "d3.min.js"), built.outputFiles[0].contents);

let licences = "d3.min.js is built from these packages by reports/browser/vendor.mjs.\n";
for (const name of packages) {
  const { version, license } = JSON.parse(readFileSync(here(`node_modules/${name}/package.json`)));
  const text = readFileSync(here(`node_modules/${name}/LICENSE`), "utf8").trim();
  licences += `\n${"-".repeat(72)}\n${name} ${version} (${license})\n\n${text}\n`;
}
writeFileSync(here(out + "LICENSES.txt"), licences);
console.log(`d3.min.js: ${built.outputFiles[0].contents.length} bytes from ${packages.length} packages`);

// Accessibility as axe-core judges it: no serious and no critical finding, in
// light, dark and narrow, with the panel closed and open.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { open, skip, start, stop } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("accessibility", { skip }, () => {
  before(start);
  after(stop);

  const findings = async (page) => {
    const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    return result.violations
      .filter((v) => v.impact === "serious" || v.impact === "critical")
      .map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map((n) => n.target.join(" ") + " " + n.failureSummary)
            .join(" | ")}`,
      );
  };

  for (const [name, options] of Object.entries({
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    narrow: { viewport: { width: 400, height: 800 } },
  })) {
    test(name, async () => {
      const { page, close } = await open("plain.html", { bypassCSP: true, reducedMotion: "reduce", ...options });
      // All is looked at.
      await page.addStyleTag({ content: "main > section { content-visibility: visible !important }" });
      await page.evaluate(axe);
      assert.deepEqual(await findings(page), []);
      await page.locator("input[value=apart]").check({ force: true });
      await page.locator("#labels .grid summary").click();
      assert.deepEqual(await findings(page), []);
      await page.locator("#labels [data-e]:visible").first().click();
      assert.deepEqual(await findings(page), []);
      await close();
    });
  }
});

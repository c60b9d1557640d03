// Hostile text in every name, sentence and cell: nothing of it runs, asks the
// network, or breaks the layout.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open, pages, skip, start, stop } from "./browser.mjs";

describe("hostile text", { skip }, () => {
  before(start);
  after(stop);

  test("stays text", async (t) => {
    const names = pages("hostile-");
    assert.ok(names.length > 10);
    for (const name of names) {
      await t.test(name, async () => {
        const { page, trouble, close } = await open(name);
        const title = await page.title();
        for (const section of ["answer", "labels", "pairs"]) {
          const opener = page.locator(`#${section} [data-e]:visible`).first();
          if (!(await opener.count())) continue;
          await opener.click();
          assert.ok((await page.locator("#panel-list li").count()) > 0);
          assert.equal(await page.locator("#panel-list a:not([href^='http'])").count(), 0);
          await page.keyboard.press("Escape");
        }
        assert.equal(await page.title(), title);
        assert.notEqual(title, "owned");
        assert.equal(await page.locator("img, iframe, [onerror], [onmouseover]").count(), 0);
        assert.equal(await page.locator("script").count(), 2);
        assert.ok(await page.locator("h1").isVisible());
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
        assert.deepEqual(trouble, []);
        await close();
      });
    }
  });

  test("cannot run even if it were markup: the policy forbids it", async () => {
    const { page, close } = await open("plain.html");
    const outcome = await page.evaluate(async () => {
      const script = document.createElement("script");
      try {
        script.text = "document.title = 'owned'";
      } catch (e) {
        return e.name;
      }
      document.body.append(script);
      return document.title;
    });
    assert.notEqual(outcome, "owned");
    const html = await page.evaluate(() => {
      try {
        document.body.innerHTML += "<b>x</b>";
        return "written";
      } catch (e) {
        return e.name;
      }
    });
    assert.equal(html, "TypeError");
    const fetched = await page.evaluate(() =>
      fetch("https://news.example/").then(
        () => "fetched",
        (e) => e.name,
      ),
    );
    assert.equal(fetched, "TypeError");
    await close();
  });
});

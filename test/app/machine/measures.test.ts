import { expect, test } from "vitest";
import { nameBrowser } from "#app/routes/machine/+parts/measure-browser.ts";
import { median } from "#app/routes/machine/+parts/median.ts";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox 115", "firefox"],
  [
    "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
    "Chromium 109",
    "chromium",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0.0.0",
    "Edge 128",
    "chromium",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
    "Safari 17",
    "safari",
  ],
  ["Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)", "?", "other"],
])("%s is %s", (userAgent, browser, engine) => {
  expect(nameBrowser(userAgent)).toMatchObject({ browser, engine });
});

test("the median of five tries is the third; of four, between the second and the third", () => {
  expect(median([90, 10, 5_000, 20, 30])).toBe(30);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

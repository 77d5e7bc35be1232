import type { Page } from "@playwright/test";

/**
 * The instant at which a page first shows these words in the line of this person, taken by the page itself: the
 * runner's own looks are too far apart to measure a quarter of a second. Gives the call that waits for it.
 */
export async function watchFor(page: Page, listed: string, words: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ([name = "", sought = ""]) => {
      const isShown = () =>
        [...document.querySelectorAll("li.cand")].some((line) => {
          const text = (line.textContent ?? "").replace(/\s+/g, " ");
          return text.includes(name) && text.includes(sought);
        });
      if (isShown()) throw new Error(`${name} is shown with "${sought}" before the act`);
      const seen = new Promise<number>((tell) => {
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          tell(Date.now());
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      Reflect.set(globalThis, "journeySeen", seen);
    },
    [listed, words],
  );
  return () => page.evaluate(() => Reflect.get(globalThis, "journeySeen"));
}

/** The instant of the next press on this page. */
export async function watchPress(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const pressed = new Promise<number>((tell) => {
      addEventListener("click", () => tell(Date.now()), { capture: true, once: true });
    });
    Reflect.set(globalThis, "journeyPressed", pressed);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "journeyPressed"));
}

import { join } from "node:path";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { root } from "#worker/operate/root.ts";

export interface Cast {
  /** A person at a browser of their own: own cookies, own storage. Their page's errors fail the journey. */
  enter(name: string, options?: BrowserContextOptions): Promise<Page>;
  /** Says that an error that contains these words is part of this journey. */
  allowError(words: string): void;
  /** Everybody closes their browser: before a product of this journey alone is stopped under their pages. */
  leave(): Promise<void>;
}

/**
 * A page keeps the files of its reserve out of the way of all else: its question may be answered, or its login over, by
 * the time it asks. It then does without them.
 */
const LATE_FILE = /status of 40[14] .*\/api\/questions\//;

/** What a browser says of a page that is left while its bell still connects. */
export const LEFT_EARLY = "closed before the connection is established";

/** Playwright's test, with a cast of people instead of one page. */
export const test = base.extend<{ cast: Cast }>({
  cast: async ({ browser }, use) => {
    const errors: string[] = [];
    const allowed: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    const leave = async () => {
      for (const context of contexts.splice(0)) await context.close();
    };
    await use({
      leave,
      async enter(name, options) {
        const context = await browser.newContext(options);
        contexts.push(context);
        context.on("page", (page) => {
          page.on("pageerror", (error) => errors.push(`${name}: ${error.message}`));
          page.on("console", (message) => {
            if (message.type() === "error") errors.push(`${name}: ${message.text()} (${message.location().url})`);
          });
        });
        return context.newPage();
      },
      allowError: (words) => void allowed.push(words),
    });
    await leave();
    const unasked = errors.filter((error) => !allowed.some((words) => error.includes(words)));
    expect(unasked.filter((error) => !LATE_FILE.test(error))).toEqual([]);
  },
});

/** A picture to look at: `test-results/pictures/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, "test-results", "pictures", `${name}.png`), fullPage: true });
}

export { expect };

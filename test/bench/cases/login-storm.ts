import { logIn } from "../support/door.ts";
import { percentile } from "../support/percentile.ts";
import { PUPIL_PASSWORD } from "../support/world.ts";
import type { Case } from "./measure.ts";

const PUPILS = 30;

/** A class logs in in the same instant, behind one address: from the form posted to the first page; ms. */
export const loginStorm: Case = {
  name: "thirty log in at once",
  async run(world) {
    const fromMs = Date.now();
    const times = await Promise.all(
      world.pupils.slice(0, PUPILS).map(async ({ username }) => {
        const { browser } = await logIn(world.address, { identifier: username, password: PUPIL_PASSWORD });
        browser.close();
        return Date.now() - fromMs;
      }),
    );
    return { "login_storm_30.p95": percentile(times, 0.95), login_storm_30: Math.max(...times) };
  },
};

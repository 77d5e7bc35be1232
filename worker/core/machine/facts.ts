/** What a computer measured of itself in its browser. Nothing here tells who sits at it. */
export type MachineFacts = {
  /** as the browser names itself: `Firefox 115`, or `?` */
  browser: string;
  /** whole number of the version; null when the browser does not say */
  browserVersion: number | null;
  engine: "chromium" | "firefox" | "safari" | "other";
  /** features of the floor that this browser lacks, by name */
  missing: string[];
  /** the server saw the cookie that it had just given */
  keepsCookies: boolean;
  /** written and read back */
  keepsTab: boolean;
  /** written in a database, closed, opened anew and read back */
  keepsAnswers: boolean;
  /** ms to the echo of a socket; null: it did not open, or carried nothing */
  socketMs: number | null;
  /** a request with its answer went through */
  hasRequests: boolean;
  /** this computer's clock less the server's; ms; null without request */
  clockSkewMs: number | null;
  /** median of five requests; ms; null without request */
  latencyMs: number | null;
  /** of the screen and of the window's inside, in CSS pixels; `scale` is the whole zoom, 1 for 100 % */
  screen: { width: number; height: number; windowWidth: number; scale: number };
  /** the trial document arrived whole */
  downloads: boolean;
};

import * as z from "zod/mini";

const ms = z.nullable(z.number().check(z.minimum(-1e13), z.maximum(1e13)));
const px = z.number().check(z.minimum(0), z.maximum(100_000));

/** `MachineFacts`: measured by a browser, kept in D1. */
export const machineFacts = z.object({
  browser: z.string().check(z.maxLength(40)),
  browserVersion: z.nullable(z.int().check(z.minimum(0), z.maximum(10_000))),
  engine: z.enum(["chromium", "firefox", "safari", "other"]),
  missing: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  keepsCookies: z.boolean(),
  keepsTab: z.boolean(),
  keepsAnswers: z.boolean(),
  socketMs: ms,
  hasRequests: z.boolean(),
  clockSkewMs: ms,
  latencyMs: ms,
  screen: z.object({
    width: px,
    height: px,
    windowWidth: px,
    scale: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  downloads: z.boolean(),
});

const LONGEST_NAME = 30;

/** What a computer posts under the code of its room. */
export const machineReport = z.object({
  code: z.string().check(z.maxLength(20)),
  name: z.string().check(z.maxLength(LONGEST_NAME)),
  facts: machineFacts,
});

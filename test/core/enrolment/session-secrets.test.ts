import { expect, test } from "vitest";
import {
  makeAccessCode,
  makeSupervisorPassword,
  normaliseAccessCode,
  normaliseSupervisorPassword,
  sameSecret,
  showSupervisorPassword,
} from "#worker/core/enrolment/session-secrets.ts";
import { bytesFrom } from "../kernel/bytes-from.ts";

test("the access code is four letters and two digits", () => {
  expect(makeAccessCode(bytesFrom([0, 1, 2, 3, 0, 6]))).toBe("BCDF29");
});

test("the supervisor's password is six signs of both, shown with its prefix", () => {
  const password = makeSupervisorPassword(bytesFrom([0, 16, 17, 23, 24, 41]));
  expect(password).toBe("BY29B2");
  expect(showSupervisorPassword(password)).toBe("C-BY29B2");
});

test.each(["TQVF63", "tqvf63", " TQVF 63 ", "TQVF-63", "tqvf\u00a063", "ＴＱＶＦ６３"])(
  "access code typed %o",
  (typed) => {
    expect(normaliseAccessCode(typed)).toBe("TQVF63");
  },
);

test.each(["BK7QX2", "bk7qx2", "C-BK7QX2", "c-bk7qx2", "C – BK7QX2", "C BK7 QX2", "cbk7qx2", "C‑BK7QX2"])(
  "supervisor's password typed %o",
  (typed) => {
    expect(normaliseSupervisorPassword(typed)).toBe("BK7QX2");
  },
);

test("a password that begins with C keeps its C, with and without the prefix", () => {
  expect(normaliseSupervisorPassword("CK7QX2")).toBe("CK7QX2");
  expect(normaliseSupervisorPassword("C-CK7QX2")).toBe("CK7QX2");
  expect(normaliseSupervisorPassword("CCK7QX2")).toBe("CK7QX2");
});

test("secrets are the same only when every sign is", () => {
  expect(sameSecret("TQVF63", "TQVF63")).toBe(true);
  expect(sameSecret("TQVF63", "TQVF64")).toBe(false);
  expect(sameSecret("TQVF63", "TQVF6")).toBe(false);
  expect(sameSecret("TQVF63", "TQVF63\u0000")).toBe(false);
  expect(sameSecret("", "")).toBe(true);
});

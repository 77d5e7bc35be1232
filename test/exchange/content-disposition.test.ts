import { expect, test } from "vitest";
import { contentDisposition } from "#worker/exchange/codec/content-disposition.ts";

test("a plain name", () => {
  expect(contentDisposition("20270112_resultats_3e A.csv")).toBe(
    "attachment; filename=\"20270112_resultats_3e A.csv\"; filename*=UTF-8''20270112_resultats_3e%20A.csv",
  );
});

test("accents and apostrophes", () => {
  expect(contentDisposition("classe d'été.csv")).toBe(
    "attachment; filename=\"classe d_ete.csv\"; filename*=UTF-8''classe%20d%27%C3%A9t%C3%A9.csv",
  );
});

test("quotes, slashes and line feeds neither end the name nor begin a header", () => {
  expect(contentDisposition('3"/A\r\nSet-Cookie: a=1\\..')).toBe(
    "attachment; filename=\"3--ASet-Cookie- a_1-..\"; filename*=UTF-8''3--ASet-Cookie-%20a%3D1-..",
  );
});

test("a sign cut in two does not throw", () => {
  expect(contentDisposition("a\ud83d.csv")).toBe("attachment; filename=\"a_.csv\"; filename*=UTF-8''a%EF%BF%BD.csv");
});

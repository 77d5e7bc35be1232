import { expect, test } from "vitest";
import { establishmentSearchText, planEstablishment } from "#worker/core/people/plan-establishment.ts";

const typed = { uai: "0750655e", name: " Lycée  Louis-le-Grand ", city: "Paris", timeZone: "", contact: "" };
const codes = (asked: Parameters<typeof planEstablishment>[0]) => {
  const planned = planEstablishment(asked);
  return planned.ok ? [] : planned.error.map(({ code, meta }) => `${meta?.field} ${code}`);
};

test("an establishment is kept as typed, tidied, in the zone that its UAI says", () => {
  expect(planEstablishment({ ...typed, kind: "LYCEE" })).toEqual({
    ok: true,
    value: {
      uai: "0750655E",
      name: "Lycée Louis-le-Grand",
      city: "Paris",
      kind: "LYCEE",
      timeZone: "Europe/Paris",
      contact: null,
    },
  });
  const overseas = planEstablishment({ ...typed, kind: "COLLEGE", uai: "9740001A" });
  expect(overseas.ok ? overseas.value.timeZone : overseas.error).toEqual([
    { code: "UAI_INVALID", meta: { field: "uai" } },
  ]);
});

test("a school abroad names its own zone; one that does not exist, or knows no summer time, is refused", () => {
  expect(codes({ ...typed, kind: "AEFE" })).toEqual(["timeZone TIME_ZONE_REQUIRED"]);
  expect(codes({ ...typed, kind: "AEFE", timeZone: "Africa/Casablanca" })).toEqual([]);
  expect(codes({ ...typed, kind: "AEFE", timeZone: "Africa/Casa" })).toEqual(["timeZone TIME_ZONE_UNKNOWN"]);
  expect(codes({ ...typed, kind: "AEFE", timeZone: "+01:00" })).toEqual(["timeZone TIME_ZONE_UNKNOWN"]);
});

test("all that is wrong is told at once", () => {
  expect(codes({ ...typed, kind: "AEFE", uai: "0750655F", name: "  " })).toEqual([
    "uai UAI_INVALID",
    "name FIELD_REQUIRED",
    "timeZone TIME_ZONE_REQUIRED",
  ]);
});

test("a search finds an establishment without its accents, spaces and hyphens", () => {
  const text = establishmentSearchText({ uai: "0750655E", name: "Lycée Louis-le-Grand", city: "Saint-Étienne" });
  expect(text).toBe("0750655e|lyceelouislegrand|saintetienne");
});

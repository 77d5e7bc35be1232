import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openCredentials } from "#worker/credentials/open-credentials.ts";
import type { StatusPlace } from "#worker/usecases/certificate-ports.ts";
import { verifyElsewhere } from "./verify-elsewhere.ts";

const LIST = "https://vigie.example/api/certificats/retraits/2";
const words = { title: "T", description: "D", criteria: "C", score: "S", globalLevel: "G", competences: {} };

function issuer(secret = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc") {
  return openCredentials({ origin: "https://vigie.example", secret, formerKeys: [], words: { fr: words, en: words } });
}

async function signed(status: StatusPlace | null): Promise<object> {
  const person = { code: "P-7KQ4MXR9", name: "Nour AÏT-BELKACEM", score: 574, globalLevel: 5, competenceLevels: {} };
  const text = await issuer().sign({ ...person, publishedAtS: 1_764_150_000, language: "fr", status });
  return JSON.parse(text ?? "");
}

async function listOf(positions: number[], atS = Math.floor(Date.now() / 1000), by = issuer()): Promise<ListDocument> {
  return JSON.parse((await by.signWithdrawals({ list: 2, positions, atS })) ?? "");
}

type ListDocument = {
  credentialSubject: { encodedList: string };
  [other: string]: unknown;
};

const elsewhere = async (credential: object, list: object | null) =>
  verifyElsewhere(credential, {
    did: await issuer().issuerDocument(),
    lists: list === null ? {} : { [LIST]: list },
    now: new Date(),
  });

test.each([0, 7, 8, 94_567, 131_071])("withdrawn at %i: elsewhere that one is, its neighbours are not", async (at) => {
  const list = await listOf([at]);
  expect(await elsewhere(await signed({ list: 2, position: at }), list)).toBe("withdrawn");
  for (const position of [at - 1, at + 1].filter((one) => one >= 0 && one < 131_072)) {
    expect(await elsewhere(await signed({ list: 2, position }), list), String(position)).toBe("accepted");
  }
  expect(await elsewhere(await signed({ list: 2, position: at }), await listOf([]))).toBe("accepted");
});

test("a list has 131,072 bits, names nobody, and weighs little however many are withdrawn", async () => {
  const many = await listOf(Array.from({ length: 1000 }, (_, at) => (at * 7919) % 131_072));
  const bits = gunzipSync(Buffer.from(many.credentialSubject.encodedList.slice(1), "base64url"));
  expect(bits).toHaveLength(16_384);
  expect(many.credentialSubject.encodedList).toMatch(/^u[\w-]+$/);
  expect(bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0)).toBe(1000);
  expect(JSON.stringify(many)).not.toMatch(/P-|Nour/);
  expect(JSON.stringify(many).length).toBeLessThan(8_000);
});

test("a list that was altered, signed by another or kept for more than a day leaves a verifier unsure", async () => {
  const credential = await signed({ list: 2, position: 5 });
  const cleared = await listOf([5]);
  cleared.credentialSubject.encodedList = (await listOf([])).credentialSubject.encodedList;
  expect(await elsewhere(credential, cleared)).toBe("unsure");
  expect(
    await elsewhere(credential, await listOf([], undefined, issuer("CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"))),
  ).toBe("unsure");
  expect(await elsewhere(credential, await listOf([], Date.now() / 1000 - 90_000))).toBe("unsure");
  expect(await elsewhere(credential, null)).toBe("unsure");
});

test("one signed before there were lists is accepted elsewhere, and genuine here", async () => {
  const credential = await signed(null);
  expect(credential).not.toHaveProperty("credentialStatus");
  expect(await elsewhere(credential, null)).toBe("accepted");
  expect(await issuer().verify(JSON.stringify(credential), Date.now())).toMatchObject({ kind: "genuine" });
});

test("a place in a list is signed with the rest: moved to another, the file is altered", async () => {
  const credential = await signed({ list: 2, position: 5 });
  const moved = JSON.stringify(credential).replaceAll("retraits/2#5", "retraits/2#6").replace('"5"', '"6"');
  expect(moved).not.toBe(JSON.stringify(credential));
  expect(await issuer().verify(moved, Date.now())).toEqual({ kind: "altered" });
});

test("without a key there is no list", async () => {
  expect(await issuer("").signWithdrawals({ list: 1, positions: [], atS: 1 })).toBeNull();
});

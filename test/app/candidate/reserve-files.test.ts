import { expect, onTestFinished, test, vi } from "vitest";
import { fetchReserveFiles } from "#app/routes/candidate/+parts/reserve-files.ts";
import { aQuestion } from "./a-candidate.ts";

class Reader {
  result = "";
  onload: () => void = () => {};
  async readAsDataURL(blob: Blob) {
    this.result = `data:${blob.type};base64,${btoa(await blob.text())}`;
    this.onload();
  }
}

test("pictures and documents of a reserve become data addresses; one that does not come is left out", async () => {
  vi.stubGlobal("FileReader", Reader);
  vi.stubGlobal("fetch", async (address: string) =>
    address.endsWith("absent.csv")
      ? new Response(null, { status: 404 })
      : new Response("date;km", { headers: { "Content-Type": "text/csv" } }),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const document = (file: string) => ({ file, label: "Les trajets", bytes: 8 });
  const items = [
    { ...aQuestion({}, "one").item, documents: [document("trajets.csv"), document("absent.csv")] },
    aQuestion({}, "two").item,
  ];
  expect(await fetchReserveFiles(12, { after: "item-12", number: 12, mark: "m", items })).toEqual({
    "/api/questions/12/one/trajets.csv": `data:text/csv;base64,${btoa("date;km")}`,
  });
});

import type { ReserveView } from "#worker/core/session/view-reserve.ts";

/** Address → the file itself, as a data address: what the page shows of it once there is no network. */
export type ReserveFiles = Readonly<Record<string, string>>;

/** The pictures and documents of a reserve. One that does not come is left out: the question is shown without it. */
export async function fetchReserveFiles(sessionNumber: number, { items }: ReserveView): Promise<ReserveFiles> {
  const addresses = items.flatMap(({ id, illustration, documents }) =>
    [illustration, ...documents].flatMap((one) =>
      one === null ? [] : [`/api/questions/${sessionNumber}/${id}/${one.file}`],
    ),
  );
  const pairs = await Promise.all(addresses.map(async (address) => [address, await fetchAsData(address)] as const));
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== null));
}

async function fetchAsData(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const blob = await response.blob();
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  } catch {
    return null;
  }
}

import { readFile } from "@pintpoint/client";
import type { MeetupId } from "@pintpoint/core";
import { downloadFile } from "../../../lib/device/save-file.ts";
import { fetchRecordingTime } from "../../../lib/device/server-clock.ts";
import type { Language } from "../../../lib/i18n/language.ts";
import { thisDevice } from "../../../lib/this-device.ts";

/** Brings the table of the answers, as this device sees them, to the downloads, under the name that the server gives it. */
export async function saveAnswers(
  id: MeetupId,
  { timeZone, lang }: { timeZone: string; lang: Language },
): Promise<void> {
  const bearer = thisDevice.me(id)?.token ?? null;
  const { name, blob } = await readFile(
    { baseUrl: "", fetch: fetchRecordingTime },
    "answers",
    { id, timeZone, lang },
    { bearer },
  );
  downloadFile(new File([blob], name ?? "answers.csv", { type: "text/csv" }));
}

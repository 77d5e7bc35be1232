import { m } from "./paraglide/messages.js";

const NAMES: Readonly<Record<string, () => string>> = {
  sessionNumber: m.enrol_field_session_number,
  address: m.enrol_field_address,
  room: m.enrol_field_room,
  date: m.enrol_field_date,
  time: m.enrol_field_time,
  examiner: m.enrol_field_examiner,
  description: m.enrol_field_description,
  lastName: m.enrol_last_name,
  firstName: m.enrol_first_name,
  sex: m.enrol_sex,
  birthdate: m.enrol_birthdate,
  birthCountry: m.enrol_country,
  birthInseeCode: m.enrol_insee,
  birthPostalCode: m.enrol_postal,
  birthCity: m.enrol_city,
  externalId: m.enrol_field_external_id,
  extraTime: m.enrol_field_extra_time,
  email: m.enrol_field_email,
  resultEmail: m.enrol_field_result_email,
};

/** What a field of a candidate or a session is called in a list of faults; null for what is no field of one. */
export function fileFieldName(field: string): string | null {
  return NAMES[field]?.() ?? null;
}

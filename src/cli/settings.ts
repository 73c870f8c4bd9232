import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dayFromIso } from '../calendar/day';
import type { OfficeHolder } from '../facts/office-holder';
import { usageFault } from '../faults';
import { sheetKeys } from './sheet-names';
import { ENGINES, FAIL_ON, FORMATS, type Arguments } from './args';

export const SETTINGS_FILE = 'cpd-check.json';

const text = z
  .string()
  .min(1)
  .max(1000)
  .refine((value) => !value.includes('\0'), 'a name holds no zero byte');
const day = z.string().transform((value, context) => {
  const parsed = dayFromIso(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'a day is written year-month-day, such as 2026-11-22' });
  return z.NEVER;
});
/** Who holds an office of the policy, from and to which day (both included), at which site or for which budget. */
const officeSchema = z
  .strictObject({
    office: text.max(80),
    person: text.max(120),
    from: day.optional(),
    to: day.optional(),
    site: text.max(120).optional(),
    budget: text.max(80).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'it ends before it begins');

const settingsSchema = z.strictObject({
  $schema: text.optional(),
  policy: text.optional(),
  asAt: day.optional(),
  with: z.array(text).max(100).optional(),
  out: text.optional(),
  mapping: text.optional(),
  accepted: text.optional(),
  offices: z.array(officeSchema).max(500).optional(),
  sheets: z.array(text).max(50).optional(),
  report: text.optional(),
  format: z.enum(FORMATS).optional(),
  failOn: z.enum(FAIL_ON).optional(),
  engine: z.enum(ENGINES).optional(),
});

/**
 * The arguments, completed from the `cpd-check.json` beside the first register; what the command line says wins. File
 * names in the settings stand from the settings' folder. Throws a usage fault naming the file and the key.
 */
export function withSettings(given: Arguments): Arguments {
  const folders = [...new Set(given.files.map((file) => path.dirname(file)))];
  const [first, second] = folders.filter((folder) => isFile(path.join(folder, SETTINGS_FILE)));
  if (first === undefined) return given;
  if (second !== undefined && path.resolve(second) !== path.resolve(first))
    throw usageFault(
      `Both "${first}" and "${second}" hold a ${SETTINGS_FILE}; check their registers in separate runs.`,
    );
  const file = path.join(first, SETTINGS_FILE);
  const settings = parseSettings(file, readFileSync(file, 'utf8'));
  const { policy, asAt, out, mapping, accepted, offices, sheets, report, format, failOn, engine } = settings;
  return {
    ...(policy === undefined
      ? {}
      : { policy: /[\\/]|^\.+$/.test(policy) ? fromFolder(first, policy) : policy }),
    ...(asAt === undefined ? {} : { asAt }),
    ...(out === undefined ? {} : { out: fromFolder(first, out) }),
    ...(mapping === undefined ? {} : { mapping: fromFolder(first, mapping) }),
    ...(accepted === undefined ? {} : { accepted: fromFolder(first, accepted) }),
    ...(offices === undefined ? {} : { offices: offices.map(holderOf) }),
    ...(sheets === undefined ? {} : { sheets: sheetKeys(sheets) }),
    ...(report === undefined ? {} : { report: fromFolder(first, report) }),
    ...(format === undefined ? {} : { format }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(engine === undefined ? {} : { engine }),
    ...given,
    with: given.with.length > 0 ? given.with : (settings.with ?? []).map((name) => fromFolder(first, name)),
  };
}

const holderOf = ({
  office,
  person,
  from,
  to,
  site,
  budget,
}: z.infer<typeof officeSchema>): OfficeHolder => ({
  office,
  person,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(site === undefined ? {} : { site }),
  ...(budget === undefined ? {} : { budget }),
});

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

const fromFolder = (folder: string, name: string): string =>
  path.isAbsolute(name) ? name : path.join(folder, name);

function parseSettings(file: string, json: string): z.infer<typeof settingsSchema> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw usageFault(`"${file}" is not valid JSON; correct or remove it.`);
  }
  const parsed = settingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at "${issue.path.join('.')}"`;
  throw usageFault(`"${file}"${where}: ${issue?.message ?? 'not understood'}.`);
}

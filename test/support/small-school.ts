import { date, type Cell } from '../../samples/xlsx-writer.mjs';

/** The headings and five people of a staff list: two sites, two groups, somebody on leave and a leaver. */
export const SMALL_STAFF: readonly Cell[][] = [
  ['Name', 'Job title', 'Site', 'Staff group', 'Start date', 'Leaving date', 'Status'],
  ['Ann Smith', 'Class Teacher', 'Oak', 'Teaching', date('2019-09-01'), null, 'Current'],
  ['Bob Jones', 'Cook', 'Elm', 'Support', date('2020-09-01'), null, 'Current'],
  ['Cara Patel', 'Site Manager', 'Oak', 'Support', date('2021-09-01'), null, 'Current'],
  ['Ella Marsh', 'Class Teacher', null, null, date('2021-09-01'), null, 'Maternity leave'],
  ['Dev Okoro', 'Class Teacher', 'Elm', 'Teaching', date('2022-09-01'), date('2026-08-31'), 'Left'],
];

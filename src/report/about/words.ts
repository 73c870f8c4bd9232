import type { TextStyle } from '../../workbook/edits';
import { SMALLEST_GROUP, suppressionNote } from '../suppression';

/** What the words and colours on the sheets mean; a style shows the colour of a mark. */
export const WORDS: readonly (readonly [word: string, meaning: string, style?: TextStyle])[] = [
  ['Met', 'What the rule asks for is there, on the day of the check.'],
  ['Due soon', 'Still met, but only for a time that the rule names: act now.', 'due-soon'],
  ['Breach, high', 'The rule is broken, and it is one of the gravest. Counted as “Breach”.', 'high'],
  ['Breach, medium', 'The rule is broken; of medium severity.', 'medium'],
  ['Breach, low', 'The rule is broken; of low severity.', 'low'],
  [
    'Question',
    'The register does not say enough, or what it says cannot be read. Neither met nor a breach until somebody answers.',
    'question',
  ],
  [
    'Compliant',
    '(met + due soon) ÷ (met + due soon + breach + question). What a rule does not apply to is not counted.',
  ],
  [
    'Judged',
    'How often a rule was held against somebody or something: three rules about one person count three times.',
  ],
  ['(not given)', 'The register names no site, or no staff group, for these.'],
  ['not shown', suppressionNote(SMALLEST_GROUP)],
];

/** How the sheets came here, what they leave alone, and how to be rid of them. */
export const ABOUT_SHEETS: readonly string[] = [
  'CPD Check wrote this sheet and the other summary sheets. It writes them anew at each check, so keep remarks of your own elsewhere. They hold values, not formulas: they change with the next check, not with the registers.',
  'Nothing in your registers was changed. Marks on their cells are conditional formats laid over your own colours.',
  'All was worked out on this computer. Nothing of this workbook was sent anywhere.',
  'To remove everything: delete the summary sheets, and in Home › Conditional Formatting › Manage Rules delete the rules whose formula begins with “cpd-check:”.',
  'Findings name people. Before you pass the workbook on, delete the sheets that its reader need not see.',
];

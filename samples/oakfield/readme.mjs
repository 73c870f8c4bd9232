const words = {
  'first-aid': 'first aid',
  'positive-handling': 'positive handling',
  safeguarding: 'safeguarding',
  prevent: 'Prevent',
  'health-safety': 'health & safety',
  'equality-diversity': 'equality & diversity',
};

/** The text of samples/README.md; `entries` and `inRegisters` are those of planted.json, `counts` the sizes of the workbook. */
export function readme(entries, inRegisters, registers, counts) {
  const further = registers.map(
    ({ name, heading, rows: { length } }) => `| ${name} | ${length} rows: ${heading.split(' – ')[1]} |`,
  );
  const shown = inRegisters.map(
    ({ name, cell, problem, policy, rule, outcome }) =>
      `| ${name} | ${cell} | ${problem} | ${policy} | ${rule} | ${outcome} |`,
  );
  const told = entries.filter(({ problem }) => problem !== undefined);
  const rows = told.map(({ person, cell, evidence, problem, policy, topic, outcome }) => {
    const where = cell ?? (evidence === undefined ? '–' : `${evidence} (evidence)`);
    return `| ${person} | ${where} | ${problem} | ${policy} | ${words[topic]} | ${outcome} |`;
  });
  const met = (policy) =>
    entries.filter((entry) => entry.policy === policy && entry.outcome === 'met').length;
  return `# Sample register

\`oakfield-training-register.xlsx\` is the training workbook of an invented trust as its office keeps it, on about 22 November 2026. Nobody in it is a real person; the e-mail addresses end in \`.example\`.

| Sheet | What it holds |
| --- | --- |
| Staff | ${counts.staff} people at three academies and the central team, with leavers, a future starter, maternity leave and a blank start date; header in row 4, second posts and two late lines below |
| Training Log | ${counts.log} rows since September 2023; header in row 4, a blank row in the middle, a key beside it, totals below |
| Statutory Matrix | ${counts.matrix} people × 7 topics, the date last completed in each cell; header in rows 3 and 4, merged |
| Log 2022-23 | part of an older log |
${further.join('\n')}
| Lists (hidden) | the values of the drop-downs |
| Notes | free text, not a register |

\`npm run samples\` writes the workbook, \`planted.json\` and this page again, byte for byte. The rows that matter are in \`oakfield/planned-rows.mjs\` and \`oakfield/matrix.mjs\`; everyday rows come from a seeded generator and never touch first aid or positive handling, nor a topic that somebody lacks.

## What was planted

As at 22 November 2026. **futura** asks that first aid and positive handling be renewed every two years (reminder 60 days before); what else is mandatory there is judged too, but was not planted. **letta** asks that everybody hold safeguarding, health & safety, Prevent and equality & diversity. \`planted.json\` also lists what is met: ${met('futura')} for futura, ${met('letta')} for letta. It leaves out Deniz Yilmaz, whose start date is blank, and Polly Nightingale-Shaw under letta, who is on leave.

| Person | Cell | Planted problem | Policy | Topic | Outcome |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## What the other sheets show

The same trust is not all five organisations, so that each policy finds something there that another does not ask. These rows were worked out by hand; much else is found beside them, above all training without feedback.

| Who or what | Cell | What the row holds | Policy | Rule | Outcome |
| --- | --- | --- | --- | --- | --- |
${shown.join('\n')}

## Further traps

- Names: “Forename Surname”, stray spaces, a title, lower case, \`Munoz\` for \`Muñoz\`, a curly apostrophe in \`O’Connor\`, two people called J Smith, two called Patel.
- Rows of nobody on the staff list: \`Osgood, Terence\` (supply) and the group \`All teaching staff\`; neither is about a topic that a policy asks for.
- Courses: misspelt (\`Health and Saftey\`), abbreviated (\`S/Guarding L1\`), unknown (\`INSET\`, \`Online training\`), and look-alikes (\`Mental Health First Aid\`, \`Manual Handling\`).
- Dates: text in five ways, months, a year, blanks, \`TBC\`, \`booked 12/1/27\`, 31 February, and an expiry of \`3 yearly\`.
- Costs as text (\`£45+VAT\`), a total row with formulas, a conditional format and fills of the office's own.
`;
}

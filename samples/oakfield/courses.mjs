/** The courses of the everyday rows: what they are called, who gives them, how long they take and what they cost. */

const online = ['iHasco', 'National College', 'Online'];

/** Topics that both policies know, so that these rows leave no doubt about anybody. */
export const statutory = [
  {
    topic: 'safeguarding',
    names: ['Safeguarding L1', 'S/Guarding L1', 'Annual SG Update', 'Annual SG Update', 'Safeguarding L1'],
    providers: ['In-house (BJA)', 'In-house', 'National College'],
    hours: [1, 1.5, 2],
    cost: [0],
    chance: 0.41,
    isInset: true,
  },
  {
    topic: 'prevent',
    names: ['Prevent', 'PREVENT Duty', 'Prevent Duty'],
    providers: ['Home Office e-learning', ...online],
    hours: [1],
    cost: [0],
    chance: 0.15,
  },
  {
    topic: 'health-safety',
    names: ['H & S', 'H & S', 'Health and Saftey', 'H & S', 'H&S Induction', 'Health & Safety'],
    providers: online,
    hours: [1, 0.5],
    cost: [0],
    chance: 0.15,
  },
  {
    topic: 'equality-diversity',
    names: ['E&D', 'EDI', 'Equality & Diversity'],
    providers: online,
    hours: [1],
    cost: [0],
    chance: 0.15,
  },
  {
    topic: 'data-protection',
    names: ['GDPR', 'GDPR'],
    providers: online,
    hours: [0.5, 1],
    cost: [0],
    chance: 0.15,
  },
  {
    topic: 'mental-health',
    names: ['Mental Health Awareness'],
    providers: ['Anna Freud (online)', 'In-house'],
    hours: [1.5],
    cost: [0],
    chance: 0.07,
  },
];

/** Never a topic that a policy asks for, so these too leave no doubt. */
export const harmless = [
  {
    names: ['Phonics', 'Phonics', 'Phonics (Little Wandle)'],
    providers: ['English Hub', 'In-house'],
    hours: [1, 2],
    cost: [0, 0, 45],
    chance: 0.3,
    groups: ['Teaching', 'Support'],
    sites: ['P', 'I'],
  },
];

/** Rows for people about whom nothing turns on an unknown course. */
export const further = [
  { names: ['KCSIE Part 1'], providers: ['In-house'], hours: [1], cost: [0], chance: 0.24, isInset: true },
  { names: ['WRAP'], providers: ['Local authority'], hours: [1.5], cost: [0], chance: 0.03 },
  {
    names: ['INSET', 'INSET - Autumn 1'],
    providers: ['In-house'],
    hours: [5, 6],
    cost: [0],
    chance: 0.24,
    isInset: true,
  },
  { names: ['Online Safety'], providers: online, hours: [1], cost: [0], chance: 0.06 },
  {
    names: ['Guided Reading', 'Maths Mastery', 'White Rose Maths'],
    providers: ['English Hub', 'Maths Hub', 'In-house'],
    hours: [1, 2, 3],
    cost: [0, 0, 45],
    chance: 0.62,
    groups: ['Teaching', 'Support'],
    sites: ['P', 'I'],
  },
  {
    names: [
      'GCSE standardisation',
      'A level History moderation',
      'Subject network mtg',
      'Behaviour for Learning',
    ],
    providers: ['AQA', 'OCR', 'Trust network'],
    hours: [2, 3, 5],
    cost: [0, 0, 180, 215],
    chance: 0.62,
    groups: ['Teaching'],
    sites: ['H'],
  },
  {
    names: ['SEND', 'SEND', 'Autism awareness', 'Makaton', 'Speech & Language'],
    providers: ['LA SEND team', 'AET', 'In-house (SOC)'],
    hours: [1, 2, 3],
    cost: [0, 0, 35, 60],
    chance: 0.4,
    groups: ['Teaching', 'Support'],
  },
  {
    names: ['Safer Recruitment'],
    providers: ['NSPCC'],
    hours: [3],
    cost: [35],
    chance: 0.3,
    groups: ['SLT', 'Central'],
  },
  {
    names: ['Fire Warden'],
    providers: ['FireSafe Ltd'],
    hours: [3],
    cost: [75],
    chance: 0.35,
    groups: ['SLT', 'Admin', 'Site'],
  },
  {
    names: ['NPQSL', 'NPQH', 'Leadership coaching'],
    providers: ['Teaching School Hub'],
    hours: [6],
    cost: [0, 250],
    chance: 0.25,
    groups: ['SLT'],
  },
];

/** Usual hours, cost in pounds and providers of the planned rows, by the start of the course's name. */
export const usual = [
  [/^Paediatric.*6hr/, 6, 75, 'Lifeline Training'],
  [/^Paediatric/, 12, 115, 'Lifeline Training'],
  [/^(EFAW|Emergency)/, 6, 65, 'St John Amb.'],
  [/^FAW requal/, 12, 140, 'St John Amb.'],
  [/^(FAW|First Aid)/, 18, 195, 'St John Amb.'],
  [/^Team Teach L2/, 12, 160, 'Team Teach'],
  [/^Team.Teach|^Positive/, 6, 90, 'Team Teach'],
  [/^Mental Health First/, 14, 300, 'MHFA'],
  [/^DSL/, 6, 180, 'LA Safeguarding'],
  [/./, 1, 0, 'In-house'],
];

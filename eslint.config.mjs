import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * Folders from the inside out: each may import only what its list names. The core (everything above `hosts`) knows
 * no host, no file system, no clock and no console.
 */
const mayImport = {
  calendar: [],
  json: [],
  workbook: ['calendar'],
  catalogue: [],
  register: ['calendar', 'json', 'workbook', 'catalogue'],
  policy: ['calendar', 'json', 'catalogue'],
  memory: ['json', 'workbook', 'register', 'policy'],
  facts: ['calendar', 'workbook', 'catalogue', 'register', 'policy'],
  evaluation: ['calendar', 'workbook', 'catalogue', 'register', 'policy', 'facts'],
  report: ['calendar', 'workbook', 'catalogue', 'register', 'policy', 'memory', 'facts', 'evaluation'],
  'hosts/excel': ['calendar', 'workbook'],
  'hosts/file': ['calendar', 'workbook'],
  cli: null,
};

const core = Object.keys(mayImport).filter((folder) => folder !== 'cli' && !folder.startsWith('hosts/'));
const folders = Object.keys(mayImport);

const inward = Object.entries(mayImport)
  .filter(([, allowed]) => allowed !== null)
  .map(([folder, allowed]) => {
    const isCore = core.includes(folder);
    const barred = folders.filter((other) => other !== folder && !allowed.includes(other));
    return {
      files: [`src/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  ...barred.flatMap((other) => [`**/${other}`, `**/${other}/**`]),
                  '**/check',
                  '**/taskpane/**',
                ],
                message: `src/${folder} may import only: ${['its own files', 'faults', ...allowed].join(', ')}.`,
              },
              ...(isCore
                ? [
                    {
                      group: ['node:*', 'fs', 'path', 'os', 'child_process'],
                      message: 'The core touches no host, file or clock.',
                    },
                  ]
                : []),
            ],
          },
        ],
      },
    };
  });

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'bench/node_modules/**', 'node_modules/**'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSNonNullAssertion', message: 'Say what happens when it is absent.' },
      ],
      eqeqeq: 'error',
    },
  },
  ...inward,
  {
    files: core.map((folder) => `src/${folder}/**/*.ts`).concat('src/check.ts'),
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'console',
        'process',
        'setTimeout',
        'setInterval',
        'performance',
        'fetch',
        'window',
        'document',
        'Buffer',
        'Office',
        'Excel',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is repeatable.' },
      ],
    },
  },
  prettier,
);

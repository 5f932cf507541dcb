import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clock = 'The time is read in src/config/clock.ts alone: take a Clock, or the day as a parameter.';
const readsTheTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
];
const named = (...globals) => Object.fromEntries(globals.map((name) => [name, 'readonly']));
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  globalIgnores(['dist/', 'var/', 'coverage/', '**/*.min.js']),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A number in a sentence, `return next()`, a module class that only carries its decorator: all clear.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `!` on an index or a match that the code around it has proven: the alternatives are casts or dead branches.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `PlainDay | 'unlimited'` says more than string.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Entities and input classes are data: a literal may stand for one, a spread may copy one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // Jest's matchers (`expect.any(…)`, `expect.stringContaining(…)`) stand for any value.
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'src/database/migrations/**'],
    rules: { 'max-lines': lines(200), 'max-lines-per-function': lines(30) },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines': lines(150), 'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'setTimeout'] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...readsTheTime] },
  },
  {
    files: ['**/*.{js,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: named('process', 'URL', 'module') },
  },
  {
    // The modules of pages are plain JavaScript: what their tests get from them has no types.
    files: ['test/assets/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['templates/assets/**/*.js', 'test/browser/*.js'],
    languageOptions: {
      globals: named(
        'AbortSignal',
        'document',
        'window',
        'location',
        'navigator',
        'history',
        'crypto',
        'atob',
        'btoa',
        'TextDecoder',
        'globalThis',
        'fetch',
        'FormData',
        'setTimeout',
        'clearTimeout',
        'CSS',
        'localStorage',
        'URLSearchParams',
        'EventSource',
        'DOMParser',
        'sessionStorage',
        'HTMLElement',
        'getComputedStyle',
        'Event',
      ),
    },
  },
);

import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/**
 * A package that only one part of the house may import, and where to go instead.
 * @typedef {{ packages: string[], home: string[], message: string }} PackageDoor
 */

/** @type {PackageDoor[]} */
const packageDoors = [
  {
    packages: ['sharp'],
    home: ['src/data/image', 'src/report/rasterize'],
    message: 'sharp lives in src/data/image. Use decodeImage or encodePng from there.',
  },
  {
    packages: ['onnxruntime-node', 'onnxruntime-common'],
    home: ['src/model/engine'],
    message: 'ONNX Runtime lives in src/model/engine. Ask the engine for a session.',
  },
  {
    packages: ['@tensorflow/tfjs', '@tensorflow/tfjs-node'],
    home: ['src/model/engine'],
    message: 'TensorFlow.js lives in src/model/engine/tensorflow.',
  },
  {
    packages: ['chalk', 'cli-progress', 'asciichart'],
    home: ['src/report'],
    message: 'Colour, progress bars and charts live in src/report. Hand it plain values.',
  },
  {
    packages: ['commander'],
    home: ['src/cli', 'src/commands'],
    message: 'commander is known to src/cli.ts and src/commands only.',
  },
];

/**
 * A folder and the folders that it may not import from (imports point one way:
 * bin -> cli -> commands -> server -> model, data, report -> files -> errors).
 * @typedef {{ folder: string, forbidden: string[], message: string }} FolderDoor
 */

/** @type {FolderDoor[]} */
const folderDoors = [
  {
    folder: 'src/errors',
    forbidden: ['files', 'data', 'model', 'report', 'server', 'commands', 'cli.js'],
    message: 'errors/ stands at the bottom: it knows facts, not the modules that report them.',
  },
  {
    folder: 'src/files',
    forbidden: ['data', 'model', 'report', 'server', 'commands', 'cli.js'],
    message: 'files/ reads and writes bytes: it does not know what they mean.',
  },
  {
    folder: 'src/data',
    forbidden: ['model', 'report', 'server', 'commands', 'cli.js'],
    message: 'data/ knows pixels and labels, nothing about networks or terminals.',
  },
  {
    folder: 'src/report',
    forbidden: ['model', 'data', 'server', 'commands', 'cli.js'],
    message: 'report/ takes plain values: let the command pass them in.',
  },
  {
    folder: 'src/model',
    forbidden: ['report', 'server', 'commands', 'cli.js'],
    message: 'model/ reports through callbacks: let the command wire them to report/.',
  },
  {
    folder: 'src/server',
    forbidden: ['commands', 'cli.js'],
    message: 'server/ is started by a command and does not know it.',
  },
  {
    folder: 'web',
    forbidden: ['src(?!/server/schemas/)'],
    message:
      'The page runs in a browser: of the rest it knows the types in src/server/schemas only.',
  },
  {
    folder: 'src/commands',
    forbidden: ['cli.js'],
    message: 'A command is imported by cli.ts, not the other way round.',
  },
];

/**
 * The folder's share of `no-restricted-imports`: the folder rules and the package rules that hold in it.
 * @param {FolderDoor} door
 * @returns {import('eslint').Linter.Config}
 */
function doorRule({ folder, forbidden, message }) {
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, message },
            ...packageDoors
              .filter(({ home }) => !home.some((place) => place.startsWith(folder)))
              .map((closed) => ({ group: closed.packages, message: closed.message })),
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'bench/results/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message: 'Return an exit code: process.exit cuts off pipes.',
        },
        { object: 'Math', property: 'random', message: 'Use createRandom: same seed, same bits.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'web/src/**/*.{ts,tsx}'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: [
            'ExportNamedDeclaration > FunctionDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > ClassDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
    },
  },
  ...folderDoors.map(doorRule),
  {
    // Kernels, pixels and gradients: an index inside a loop's own bounds needs no second check.
    files: ['src/{data,model}/**/*.ts', 'test/**/*.ts', 'bench/**/*.js'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['bench/**/*.js', 'bin/*.js', '*.config.js'],
    rules: { 'no-console': 'off' },
  },
);

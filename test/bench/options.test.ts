import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.js';

describe('parseOptions', () => {
  it('measures the usual sections unless told, none that has to be asked for', () => {
    const { sections } = parseOptions([]);
    expect(sections).toContain('training');
    for (const onRequest of ['recipes', 'robustness', 'non-digits']) {
      expect(sections).not.toContain(onRequest);
    }
  });

  it.each([
    [['robustness']],
    [['--only', 'robustness']],
    [['--images', '500', 'robustness', '--model', 'my-model']],
  ])('takes %j for the same section', (argv) => {
    expect(parseOptions(argv).sections).toEqual(['robustness']);
  });

  it('takes sections by both ways together, in the order of the measurements', () => {
    const { sections } = parseOptions(['non-digits', '--only', 'robustness,startup']);
    expect(sections).toEqual(['startup', 'robustness', 'non-digits']);
  });

  it('reads the model and the number of images', () => {
    expect(parseOptions(['--model', 'my-model', '--images', '500'])).toMatchObject({
      model: 'my-model',
      images: 500,
    });
    expect(parseOptions([])).not.toHaveProperty('model');
  });

  it.each([[['robust']], [['--only', 'x']], [['--images', '0']], [['--images', '2.5']]])(
    'refuses %j',
    (argv) => {
      expect(() => parseOptions(argv)).toThrow(TypeError);
    },
  );
});

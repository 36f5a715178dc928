import { describe, expect, it } from 'vitest';
import { describeArchitecture } from '../../../src/model/architecture/describe-architecture.js';
import { loadRecipe } from '../../../src/model/load-architecture.js';
import { PRESETS } from '../../../src/model/presets/find-preset.js';
import { findRecipe, RECIPES } from '../../../src/model/recipes/find-recipe.js';
import { failureOf } from '../../data/failure-of.js';

describe('recipes', () => {
  it('are those for a purpose, then those of the presets, each name once', () => {
    const names = RECIPES.map(({ name }) => name);
    expect(names).toEqual(['fast', 'best-minute', 'bundled', ...PRESETS.map(({ name }) => name)]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(RECIPES)('$name builds a network for ten classes', ({ name, recipe }) => {
    const loaded = loadRecipe(name);
    expect(loaded.architecture.name).toBe(name);
    expect(loaded.architecture.classCount).toBe(10);
    expect(loaded.recipe).toBe(recipe);
    expect(describeArchitecture(loaded.architecture).parameters).toBeGreaterThan(0);
  });

  it.each(RECIPES)('$name says in one line what it is, and what it gave', (recipe) => {
    const { summary, measured } = recipe;
    expect(summary).toMatch(/^\S.*\S$/);
    expect(measured.seeds.length).toBeGreaterThan(0);
    expect(measured.accuracy).toBeGreaterThan(0.98);
    expect(measured.accuracy).toBeLessThan(1);
  });

  it('are found by name only', async () => {
    expect(findRecipe('deep').name).toBe('deep');
    expect(await failureOf(() => findRecipe('Fast'))).toEqual({
      code: 'unknown-choice',
      what: 'recipe',
      got: 'Fast',
      choices: RECIPES.map(({ name }) => name),
    });
  });
});

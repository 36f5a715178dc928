import { Type, type Static } from 'typebox';

/** Why a request was not answered. */
export const Failure = Type.Object({
  error: Type.Object({
    code: Type.String({ description: 'Stable, for programs.' }),
    message: Type.String({ description: 'For people.' }),
  }),
});

/** Why a request was not answered. */
export type Failure = Static<typeof Failure>;

import { Type, type Static } from 'typebox';

/** Why a request was not answered. */
export const Failure = Type.Object({
  error: Type.Object({
    code: Type.String({ description: 'Stable, for programs.', examples: ['server-busy'] }),
    message: Type.String({
      description: 'For people.',
      examples: ['the server is busy: 128 pictures are waiting to be read; try again in 1 s'],
    }),
  }),
});

/** Why a request was not answered. */
export type Failure = Static<typeof Failure>;

import { Type, type Static } from 'typebox';

/** How the server is. */
export const Health = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  models: Type.Array(Type.String()),
  uptimeSeconds: Type.Number(),
  queue: Type.Object({
    waiting: Type.Integer({ description: 'Pictures that wait to be read.' }),
    limit: Type.Integer({ description: 'When so many wait, more are answered with 503.' }),
  }),
});

/** How the server is. */
export type Health = Static<typeof Health>;

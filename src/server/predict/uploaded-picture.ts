import type { DigitImage } from '../../data/digit-image.js';

/** What somebody wants to have read. */
export type UploadedPicture = {
  /** The name of the uploaded file, or `-`. */
  readonly file: string;
} & (
  | {
      /** A file in one of the picture formats, or so one hopes. */
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
    }
  | {
      /** A digit in MNIST's form, which is used as it is. */
      readonly kind: 'digit';
      readonly image: DigitImage;
    }
);

/** What a picture is called that was uploaded without a name: as stdin on the command line. */
export const UNNAMED = '-';

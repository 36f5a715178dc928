/** What `POST /api/predict` takes, for messages. */
export const SUPPORTED_BODY_TYPES: readonly string[] = [
  'image/*',
  'application/octet-stream',
  'application/json',
  'multipart/form-data',
];

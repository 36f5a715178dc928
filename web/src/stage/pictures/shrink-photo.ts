/** Smaller files are sent as they are: they are read as fast. */
const SMALL_BYTES = 1_000_000;

/** The longest side of what is sent, in pixels: enough for a page full of digits. */
const LONGEST_SIDE = 2000;

const JPEG_QUALITY = 0.92;

/**
 * A photo as large as reading needs it, upright as its EXIF data says: a phone's photo has 12 megapixels, and
 * the server takes 10 MB.
 *
 * Transparent pictures are laid on white.
 * @returns The file itself where it is small, or the browser cannot read it: the server has the last word.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  if (file.size < SMALL_BYTES) return file;
  let photo: ImageBitmap;
  try {
    photo = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  const scale = LONGEST_SIDE / Math.max(photo.width, photo.height);
  const smaller = scale < 1 ? await drawSmaller(photo, scale) : null;
  photo.close();
  return smaller ?? file;
}

async function drawSmaller(photo: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY);
  });
}

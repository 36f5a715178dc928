import { bringPictures } from './bring-pictures.js';

/** Lets the person choose pictures on this machine; a phone offers its camera, too. */
export function chooseFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = true;
  input.addEventListener('change', () => {
    void bringPictures([...(input.files ?? [])]);
  });
  input.click();
}

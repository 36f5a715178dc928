/** Hands a file to the person, as a download. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file on its own time; freeing it at once would take it away.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

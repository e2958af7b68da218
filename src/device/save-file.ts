/** Hands a text to the reader as a file. Where it goes is the reader's and the browser's business; nothing is sent. */

/** Offers `text` as a file called `name`. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

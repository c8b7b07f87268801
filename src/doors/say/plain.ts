/**
 * Text made safe for a terminal: control characters and the marks that turn the direction of writing are dropped, so that
 * what somebody typed into a dossier cannot repaint the screen.
 */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

/** Takes secrets out of a line of the log, however they stand in it: as they are, as JSON writes them, as an address does. */
export function struckOut(secrets: readonly string[]): (line: string) => string {
  const forms = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    encodeURI(secret),
  ])
  // The longest first: one may be a part of another.
  const known = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length)
  return (line) => known.reduce((text, form) => text.replaceAll(form, '***'), line)
}

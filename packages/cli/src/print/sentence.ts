/** Messages from several hands, made alike: no full stop at the end of a line that names a place. */
export function sentence(message: string): string {
  return message.trim().replace(/\.$/, '')
}

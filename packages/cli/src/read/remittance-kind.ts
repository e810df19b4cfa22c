/** Whether an X12 file holds payments (835) and not claims. */

/** Looks for the first transaction of an 835 in the first bytes. */
export function isRemittance(head: Uint8Array): boolean {
  return /[^A-Za-z0-9]ST[^A-Za-z0-9]835[^A-Za-z0-9]/.test(new TextDecoder('latin1').decode(head.subarray(0, 4096)))
}

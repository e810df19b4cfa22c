/**
 * Procedure codes and modifiers as integers.
 *
 * A five-character HCPCS code (a CPT number or a letter with four digits) is packed in base 36 into a number below
 * 36^5, a two-character modifier below 36^2; both unpack to the same text. Packing is a pure function, so the same
 * code is the same number in every process and no dictionary has to travel with a claim.
 */
export type CodeNumber = number
export type ModifierNumber = number

/** No code was given, or its text is not one. */
export const noCode: CodeNumber = -1
export const noModifier: ModifierNumber = -1

function packCharacter(character: number): number {
  if (character >= 48 && character <= 57) return character - 48
  if (character >= 65 && character <= 90) return character - 55
  if (character >= 97 && character <= 122) return character - 87
  return -1
}

function pack(text: string, length: number): number {
  if (text.length !== length) return -1
  let packed = 0
  for (let index = 0; index < length; index += 1) {
    const digit = packCharacter(text.charCodeAt(index))
    if (digit < 0) return -1
    packed = packed * 36 + digit
  }
  return packed
}

/** Packs a five-character code; `noCode` if the text is not one. Lower case reads as upper case. */
export function packCode(text: string): CodeNumber {
  return pack(text, 5)
}

/** Packs a code from bytes `[start, end)` of ASCII text; `noCode` if they are not one. */
export function packCodeBytes(bytes: Uint8Array, start: number, end: number): CodeNumber {
  if (end - start !== 5) return noCode
  let packed = 0
  for (let index = start; index < end; index += 1) {
    const digit = packCharacter(bytes[index] ?? 0)
    if (digit < 0) return noCode
    packed = packed * 36 + digit
  }
  return packed
}

/** The text of a packed code; `''` for `noCode`. */
export function codeText(code: CodeNumber): string {
  return code < 0 ? '' : code.toString(36).toUpperCase().padStart(5, '0')
}

/** Packs a two-character modifier; `noModifier` if the text is not one. */
export function packModifier(text: string): ModifierNumber {
  return pack(text, 2)
}

/** Packs the category of a diagnosis, its first three characters; -1 if they are not letters and digits. */
export function packCategory(diagnosis: string): number {
  return pack(diagnosis.slice(0, 3), 3)
}

/** Packs the category of a diagnosis that begins at a byte; -1 if it is not one. */
export function packCategoryBytes(bytes: Uint8Array, start: number): number {
  let packed = 0
  for (let index = start; index < start + 3; index += 1) {
    const digit = packCharacter(bytes[index] ?? 0)
    if (digit < 0) return -1
    packed = packed * 36 + digit
  }
  return packed
}

/** The text of a packed modifier; `''` for `noModifier`. */
export function modifierText(modifier: ModifierNumber): string {
  return modifier < 0 ? '' : modifier.toString(36).toUpperCase().padStart(2, '0')
}

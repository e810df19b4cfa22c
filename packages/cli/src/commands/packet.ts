/** `aliquot packet`: the answer to a payer’s request for records, and letters of appeal, as PDF and JSON. */
import { existsSync, readdirSync } from 'node:fs'
import type { AppealLetter } from '@aliquot/engine/packet/appeal'
import type { Packet } from '@aliquot/engine/packet/packet'
import type { Aliquot } from 'aliquot'
import { counted } from 'aliquot/explain/count-in-words'
import { makeAppeals } from 'aliquot/packet/make-appeal'
import { makePacket } from 'aliquot/packet/make-packet'
import { exitCodeOf, type FailReason } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { readHistoryInput } from '../read/history-input.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'
import { WholeFiles } from '../write/whole-files.ts'

export interface PacketOptions {
  readonly json: boolean
  readonly folder: string | undefined
  readonly asOf: string | undefined
  readonly failOn: ReadonlySet<FailReason>
}

export async function runPacket(
  aliquot: Aliquot,
  path: string,
  options: PacketOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const read = await readHistoryInput(path, options.asOf, surroundings)
  if (!read.ok) {
    surroundings.err(issuesInWords(read.issues))
    return exitCodeOf({ unreadable: true, found: false, undecided: false, stale: false }, options.failOn)
  }
  const packet = makePacket(aliquot, read.history)
  const appeals = makeAppeals(aliquot, read.history)
  if (options.folder !== undefined) await writeFolder(options.folder, packet, appeals)
  if (options.json) page.json({ packet, appeals })
  else printPacket(page, packet, appeals, options.folder)
  const found = packet.gaps.length > 0
  return exitCodeOf(
    { unreadable: false, found, undecided: packet.coverage.answer === 'undecided', stale: false },
    options.failOn,
  )
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Letters of an earlier run go: one that is no longer made must not stand beside those that are. */
const ofRun = /^(packet|appeal-\d+)\.(pdf|json)$/

async function writeFolder(folder: string, packet: Packet, appeals: readonly AppealLetter[]): Promise<void> {
  // The writer of PDF is large, and only this command needs it.
  const [{ writePdf }, { packetDocument }, { appealDocument }] = await Promise.all([
    import('@aliquot/documents/write-pdf'),
    import('@aliquot/documents/packet-document'),
    import('@aliquot/documents/appeal-document'),
  ])
  const contents: (readonly [name: string, content: Uint8Array | string])[] = [
    ['packet.pdf', await writePdf(packetDocument(packet))],
  ]
  for (const [index, letter] of appeals.entries()) {
    contents.push([`appeal-${index + 1}.pdf`, await writePdf(appealDocument(letter))])
    contents.push([`appeal-${index + 1}.json`, json(letter)])
  }
  contents.push(['packet.json', json(packet)])
  const earlier = existsSync(folder) ? readdirSync(folder).filter((name) => ofRun.test(name)) : []
  const names = contents.map(([name]) => name)
  const files = new WholeFiles(
    folder,
    names,
    earlier.filter((name) => !names.includes(name)),
  )
  try {
    for (const [name, content] of contents) files.write(name, content)
    files.finish()
  } catch (error) {
    files.discard()
    throw error
  }
}

function printPacket(page: Page, packet: Packet, appeals: readonly AppealLetter[], folder: string | undefined): void {
  page.heading(`records for ${packet.payer}, as of ${packet.on}`)
  page.item('coverage:', packet.coverage.words)
  const held = [
    counted(packet.index.length, 'clause'),
    counted(packet.visits.length, 'visit'),
    counted(packet.vials.length, 'vial'),
  ]
  page.item('holds:', [...held, counted(packet.documents.length, 'document')].join(', '))
  page.line(packet.gaps.length === 0 ? '  no gap was found' : `  ${counted(packet.gaps.length, 'gap')}`)
  for (const { at, what } of packet.gaps) page.item(`${at}:`, what, { indent: 4 })
  for (const [index, letter] of appeals.entries()) printAppeal(page, letter, index + 1)
  if (folder !== undefined) page.item('written to', folder)
  else page.text('Nothing was written: --out FOLDER writes PDF and JSON.')
  page.blank()
}

function printAppeal(page: Page, { service, denial, advice, lacking }: AppealLetter, number: number): void {
  page.blank()
  page.item(`appeal ${number}:`, `${service}, denied with ${denial}`)
  page.item(advice.expected === 'expected-to-fail' ? 'FIRST:' : 'first:', advice.words, { indent: 4 })
  if (advice.instead !== undefined) page.item('instead:', advice.instead, { indent: 4 })
  for (const each of lacking) page.item('lacking:', each, { indent: 4 })
  page.text('The right to appeal is the practice’s own: the letter is written either way.', 4)
}

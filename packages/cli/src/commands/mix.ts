/** `aliquot mix`: the arithmetic of a signed order, the record of a preparation, and the label. */
import { readMixing } from 'aliquot'
import { type WorkedMixing, type WorkedOrder, workMixing } from 'aliquot/work-mixing'
import { exitCode } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { issuesInWords } from '../read/input-issue.ts'
import { inputKind } from '../read/input-kind.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { plainFault } from '../read/plain-fault.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export async function runMix(path: string, json: boolean, surroundings: Surroundings, page: Page): Promise<number> {
  const read = await readBytes(path, surroundings)
  const failed = (message: string, pointer = '') => {
    const place = pointer === '' ? {} : { pointer }
    surroundings.err(issuesInWords([{ file: read.file, ...place, message }]))
    return exitCode.unreadable
  }
  if (!read.ok) {
    surroundings.err(issuesInWords([read.issue]))
    return exitCode.unreadable
  }
  if (inputKind(read.bytes) !== 'json') return failed('a preparation as JSON is wanted: order, record or label')
  const [only] = Array.from(jsonDocuments(read.bytes, read.file).documents)
  if (only === undefined || !only.ok) return failed(only?.issue.message ?? 'the file holds no preparation')
  const mixing = readMixing(only.value)
  if (!mixing.ok) return failed(plainFault(mixing.issues[0]?.message ?? ''), mixing.issues[0]?.path)
  const worked = workMixing(mixing.value)
  if (json) page.json(worked)
  else printMixing(page, worked)
  const isRefused = worked.order?.fits === false || worked.tooLate !== undefined
  return isRefused ? exitCode.found : exitCode.nothing
}

function printMixing(page: Page, { order, beyondUse, missing, tooLate, label }: WorkedMixing): void {
  if (order !== undefined) printOrder(page, order)
  if (beyondUse !== undefined) page.item('beyond-use date:', `${beyondUse.on}, by ${beyondUse.because}`)
  if (tooLate !== undefined)
    page.item('TOO LATE:', `the record gives a later date than ${tooLate.allowed}, by ${tooLate.because}`)
  if (missing.length > 0) page.item('the record lacks:', missing.join(', '))
  if (label === undefined) return
  page.line('  label')
  for (const line of label.lines) page.text(line, 4)
  if (label.missing.length > 0) page.item('the label lacks:', label.missing.join(', '))
  for (const each of label.contradictions) page.item('look again:', each)
}

function printOrder(page: Page, order: WorkedOrder): void {
  page.heading('arithmetic of the order')
  if (!order.fits) {
    page.item('REFUSED:', order.fault)
    return
  }
  page.text(
    order.signed === undefined ? 'The order is not signed: nothing is mixed from it.' : `Signed by ${order.signed}.`,
  )
  page.table(
    [
      { title: 'extract' },
      { title: 'draw mL', align: 'right' },
      { title: 'ordered' },
      { title: 'delivers', align: 'right' },
      { title: 'dose' },
    ],
    order.extracts.map(({ name, drawMl, ordered, delivered, dose }) => [
      name,
      drawMl.toFixed(2),
      ordered,
      String(Math.round(delivered * 1000) / 1000),
      dose.decides?.place.replace('-', ' ') ?? dose.open?.replaceAll('-', ' ') ?? '',
    ]),
  )
  page.item('diluent:', `${order.diluentMl.toFixed(2)} mL`)
  if (order.glycerinPercent !== undefined) {
    const felt = order.isGlycerinFelt === true ? ': more than 0.05 mL an injection is often felt' : ''
    page.item('glycerin:', `${order.glycerinPercent} %, ${order.glycerinMlPerInjection} mL an injection${felt}`)
  }
  for (const { extracts, compatibility, reason } of order.warnings) {
    page.item(`${compatibility.replaceAll('-', ' ')}:`, `${extracts.join(' and ')}: ${reason}`)
  }
  for (const { name, extracts, total, unit, dose } of order.groups) {
    const place = dose.decides?.place.replace('-', ' ') ?? 'no range'
    page.item('together:', `${extracts.join(', ')} cross-react (${name}): ${total} ${unit}, ${place}`)
  }
  if (order.ungrouped.length > 0) page.item('group not given:', order.ungrouped.join(', '))
}

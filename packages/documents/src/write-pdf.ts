/**
 * Writes a document as tagged PDF: headings, paragraphs, lists and tables stand in the structure tree, so that it can
 * be read aloud, and its text can be copied. The same document gives the same bytes.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Block, PrintedDocument } from './printed-document.ts'

type Sheet = InstanceType<typeof PDFDocument>
type Structure = ReturnType<Sheet['struct']>

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

const margin = 54
const footerHeight = 24
const sizes = { 1: 18, 2: 13, 3: 10.5 } as const
const bodySize = 9.5
const tableSize = 7.8
const padding = 3

/** Resolves with the bytes of the file. */
export async function writePdf(printed: PrintedDocument): Promise<Uint8Array> {
  const sheet = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footerHeight },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-US',
    bufferPages: true,
    info: {
      Title: printed.title,
      Creator: 'Aliquot',
      Producer: 'Aliquot',
      CreationDate: new Date(`${printed.on}T00:00:00Z`),
    },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    sheet.on('end', () => resolve(joined(chunks)))
    sheet.on('error', reject)
  })
  sheet.registerFont('plain', join(fontFolder, 'DejaVuSans.ttf'))
  sheet.registerFont('bold', join(fontFolder, 'DejaVuSans-Bold.ttf'))
  const root = sheet.struct('Document', { title: printed.title })
  sheet.addStructure(root)
  for (const block of printed.blocks) writeBlock(sheet, root, block)
  root.end()
  writeFooters(sheet, printed.footer)
  sheet.end()
  return whole
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const width = (sheet: Sheet): number => sheet.page.width - 2 * margin

const bottom = (sheet: Sheet): number => sheet.page.height - margin - footerHeight

/** Starts a page where the height does not fit any more. */
function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= bottom(sheet)) return false
  sheet.addPage()
  return true
}

function writeBlock(sheet: Sheet, root: Structure, block: Block): void {
  if (block.kind === 'heading') writeHeading(sheet, root, block)
  else if (block.kind === 'paragraph') writeParagraph(sheet, root, block.text)
  else if (block.kind === 'list') writeList(sheet, root, block.items)
  else writeTable(sheet, root, block.kind === 'table' ? block : tableOfFields(block.fields))
}

function tableOfFields(fields: readonly (readonly [string, string])[]): Table {
  return {
    summary: fields.map(([name]) => name).join(', '),
    columns: [
      { title: '', share: 0.3 },
      { title: '', share: 0.7 },
    ],
    rows: fields,
  }
}

type Heading = Extract<Block, { readonly kind: 'heading' }>

function writeHeading(sheet: Sheet, root: Structure, { level, text, newPage = false }: Heading): void {
  if (newPage && sheet.y > margin) sheet.addPage()
  sheet.font('bold').fontSize(sizes[level])
  // A heading never stands alone at the foot of a page.
  makeRoom(sheet, sheet.heightOfString(text, { width: width(sheet) }) + 60)
  if (sheet.y > margin) sheet.y += level === 1 ? 14 : 9
  root.add(
    sheet.struct(`H${level}`, {}, () => {
      sheet.fillColor('#000000').text(text, margin, sheet.y, { width: width(sheet) })
    }),
  )
  sheet.y += 4
}

function writeParagraph(sheet: Sheet, root: Structure, text: string): void {
  sheet.font('plain').fontSize(bodySize)
  makeRoom(sheet, sheet.heightOfString(text, { width: width(sheet) }))
  root.add(
    sheet.struct('P', {}, () => {
      sheet.fillColor('#000000').text(text, margin, sheet.y, { width: width(sheet) })
    }),
  )
  sheet.y += 5
}

function writeList(sheet: Sheet, root: Structure, items: readonly string[]): void {
  const list = sheet.struct('L')
  root.add(list)
  const indent = 12
  for (const item of items) {
    sheet.font('plain').fontSize(bodySize)
    makeRoom(sheet, sheet.heightOfString(item, { width: width(sheet) - indent }))
    const entry = sheet.struct('LI')
    list.add(entry)
    const top = sheet.y
    entry.add(sheet.struct('Lbl', {}, () => sheet.text('•', margin, top)))
    entry.add(sheet.struct('LBody', {}, () => sheet.text(item, margin + indent, top, { width: width(sheet) - indent })))
    entry.end()
    sheet.y += 2
  }
  list.end()
  sheet.y += 4
}

type Table = Pick<Extract<Block, { readonly kind: 'table' }>, 'summary' | 'columns' | 'rows'>

function writeTable(sheet: Sheet, root: Structure, { summary, columns, rows }: Table): void {
  const table = sheet.struct('Table', { alt: summary })
  root.add(table)
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / whole) * width(sheet))
  const titles = columns.map(({ title }) => title)
  const hasHead = titles.some((title) => title !== '')
  if (hasHead) {
    makeRoom(sheet, heightOf(sheet, titles, widths, 'bold') + 40)
    writeRow(sheet, table, titles, widths, 'TH')
  }
  for (const row of rows) {
    const isNewPage = makeRoom(sheet, heightOf(sheet, row, widths, hasHead ? 'plain' : 'bold'))
    // The head stands again on each page for the eye; whoever has it read hears it once.
    if (isNewPage && hasHead) writeRow(sheet, undefined, titles, widths, 'TH')
    writeRow(sheet, table, row, widths, hasHead ? 'TD' : 'field')
  }
  table.end()
  sheet.y += 8
}

function heightOf(sheet: Sheet, cells: readonly string[], widths: readonly number[], font: string): number {
  sheet.font(font).fontSize(tableSize)
  const heights = cells.map((cell, index) =>
    sheet.heightOfString(cell || ' ', { width: (widths[index] ?? 0) - 2 * padding }),
  )
  return Math.max(...heights) + 2 * padding
}

type CellKind = 'TH' | 'TD' | 'field'

function writeRow(
  sheet: Sheet,
  table: Structure | undefined,
  cells: readonly string[],
  widths: readonly number[],
  kind: CellKind,
): void {
  const top = sheet.y
  const height = heightOf(sheet, cells, widths, kind === 'TD' ? 'plain' : 'bold')
  const row = table === undefined ? undefined : sheet.struct('TR')
  if (row !== undefined) table?.add(row)
  drawLines(sheet, top, height, kind === 'TH')
  let left = margin
  for (const [index, cell] of cells.entries()) {
    const isTitle = kind === 'TH' || (kind === 'field' && index === 0)
    const at = { x: left + padding, y: top + padding, width: (widths[index] ?? 0) - 2 * padding }
    const draw = () => {
      sheet
        .font(isTitle ? 'bold' : 'plain')
        .fontSize(tableSize)
        .fillColor('#000000')
      sheet.text(cell || ' ', at.x, at.y, { width: at.width, lineBreak: true })
    }
    if (row === undefined) artifact(sheet, draw)
    else row.add(sheet.struct(isTitle ? 'TH' : 'TD', {}, draw))
    left += widths[index] ?? 0
  }
  row?.end()
  sheet.x = margin
  sheet.y = top + height
}

function artifact(sheet: Sheet, draw: () => void): void {
  sheet.markContent('Artifact', { type: 'Layout' })
  draw()
  sheet.endMarkedContent()
}

function drawLines(sheet: Sheet, top: number, height: number, isHead: boolean): void {
  artifact(sheet, () => {
    const right = margin + width(sheet)
    if (isHead) sheet.rect(margin, top, right - margin, height).fill('#e8e8e8')
    sheet
      .moveTo(margin, top + height)
      .lineTo(right, top + height)
      .lineWidth(0.4)
      .stroke('#999999')
  })
}

function writeFooters(sheet: Sheet, footer: string): void {
  const { start, count } = sheet.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    sheet.switchToPage(index)
    // The foot stands below the margin, where text would start a page of its own.
    sheet.page.margins.bottom = 0
    artifact(sheet, () => {
      const y = sheet.page.height - margin
      sheet.font('plain').fontSize(7.5).fillColor('#333333')
      sheet.text(footer, margin, y, { width: width(sheet) - 70, lineBreak: false, height: 10, ellipsis: true })
      sheet.text(`page ${index + 1} of ${count}`, margin + width(sheet) - 70, y, {
        width: 70,
        align: 'right',
        lineBreak: false,
      })
    })
  }
}

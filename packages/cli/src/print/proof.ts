/** The proof of a coding as readable arithmetic. */
import type { Coding } from '@aliquot/engine/derive/coding'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { type LineInWords, proofInWords, type RuleInWords } from 'aliquot/explain/proof-in-words'
import { fromInWords, sourcesInWords } from './cited.ts'
import { lineInWords } from './lines.ts'
import type { Page } from './page.ts'

export function printProof(page: Page, coding: Coding, encounter: Encounter): void {
  const { lines, leftOut } = proofInWords(coding, encounter)
  for (const line of lines) printLine(page, line)
  if (leftOut.length === 0) return
  page.line('  left out')
  for (const { what, why, rules } of leftOut) {
    page.item('-', `${what}: ${why}`, { indent: 4 })
    printRules(page, rules, 6)
  }
}

function printLine(page: Page, line: LineInWords): void {
  page.line(`  why ${page.style('bold', lineInWords(line))}`)
  if (line.whyCode !== '') page.item('code:', line.whyCode, { indent: 4 })
  for (const sentence of line.arithmetic) page.item('units:', sentence, { indent: 4 })
  for (const sentence of line.whyModifiers) page.item('modifier', sentence, { indent: 4 })
  printRules(page, line.rules)
}

function printRules(page: Page, rules: readonly RuleInWords[], indent = 4): void {
  for (const rule of rules) {
    const who = rule.contractor === undefined ? rule.policy : `${rule.policy} (${rule.contractor})`
    const dated = `${who}, ${fromInWords(rule.from)}, confidence ${rule.confidence}`
    const source = sourcesInWords(rule.cite)
    page.item('rule:', `${rule.title}: ${rule.says}. ${dated}; source: ${source}`, { indent })
  }
}

/** Preparing extract: which vials are this practice's to bill, and under which code. */
import { type Day, dayOf } from '../calendar-date.ts'
import type { Vial } from '../document/encounter.ts'
import type { Known } from '../policy/catalogue.ts'
import type { ExtractCodes } from '../policy/parameter.ts'
import {
  ask,
  askPayer,
  type Contribution,
  type Deriving,
  type DraftLine,
  draftLine,
  exclude,
  nothing,
} from './draft.ts'
import { kindFacts } from './kind-facts.ts'
import { addMultiDose } from './multi-dose.ts'
import { Steps } from './steps.ts'
import { addVenom } from './venom-extract.ts'
import { type VialAt, vialName } from './vial-count.ts'

type Kind = 'multi-dose' | 'treatment-board' | 'single-dose' | 'venom' | 'whole-body' | 'sublingual'

export function deriveExtract(deriving: Deriving): Contribution {
  const out = nothing()
  const vials = deriving.encounter.vials ?? []
  const entries = vials.map((vial, index) => ({ at: `/vials/${index}`, vial }))
  for (const [day, prepared] of byDay(deriving, entries)) addPrepared(deriving.on(day), prepared, out)
  return out
}

/** The vials prepared on one day, by the rules of that day. */
function addPrepared(deriving: Deriving, entries: readonly VialAt[], out: Contribution): void {
  const codes = deriving.ask('extract.codes')
  if (!codes.known) {
    out.questions.push(askPayer('extract', 'extract.codes', codes.note))
    return
  }
  const kinds = new Map<Kind, VialAt[]>()
  for (const entry of entries) {
    if (!billable(deriving, entry, out)) continue
    const kind = kindOf(deriving, entry, out)
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), entry])
  }
  const of = (kind: Kind) => kinds.get(kind) ?? []
  if (kinds.has('multi-dose')) addMultiDose(deriving, codes, of('multi-dose'), out)
  addBoard(deriving, codes, of('treatment-board'), out)
  addSingleDose(deriving, codes, of('single-dose'), out)
  addWholeBody(deriving, codes, of('whole-body'), out)
  if (kinds.has('venom')) addVenom(deriving, codes, of('venom'), out)
  addSublingual(deriving, of('sublingual'), out)
}

/** Groups vials by the day they were prepared, which is the day of service of preparing. */
function byDay(deriving: Deriving, entries: readonly VialAt[]): ReadonlyMap<Day, readonly VialAt[]> {
  const days = new Map<Day, VialAt[]>()
  for (const entry of entries) {
    const day = entry.vial.preparedOn === undefined ? deriving.day : dayOf(entry.vial.preparedOn)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

function billable(deriving: Deriving, entry: VialAt, out: Contribution): boolean {
  const { at, vial } = entry
  if (deriving.encounter.role === 'injects-only') {
    out.excluded.push(exclude(at, 'prepared-elsewhere', [['/role', 'injects-only']]))
    return false
  }
  if (vial.preparedBy === 'outside-compounder') {
    const question =
      `${capital(vialName(entry))} was mixed by an outside compounder: did a physician of this practice prepare it ` +
      'or directly supervise? No authority was found that lets the practice bill it otherwise.'
    out.questions.push(ask('extract', `${at}/preparedBy`, question))
    return false
  }
  const complete = deriving.ask('shots.complete-service')
  if (complete.known && complete.value.use === 'required' && vial.injectedBy !== 'other-practice') {
    out.excluded.push(
      exclude(at, 'part-of-complete-service', [[at, vial]], (steps) => {
        steps.parameter('shots.complete-service', complete, deriving.day)
      }),
    )
    return false
  }
  return supervised(deriving, at, vial, out)
}

function supervised(deriving: Deriving, at: string, vial: Vial, out: Contribution): boolean {
  const preparer = deriving.ask('extract.preparer')
  const by = vial.preparedBy
  if (!preparer.known || by === undefined || by === 'outside-compounder' || vial.supervision === undefined) return true
  const { unsupervised, supervision } = preparer.value
  if (unsupervised.includes(by) || supervision.includes(vial.supervision)) return true
  const facts = [
    [`${at}/preparedBy`, by],
    [`${at}/supervision`, vial.supervision],
  ] as const
  out.excluded.push(
    exclude(at, 'preparation-unsupervised', facts, (steps) =>
      steps.parameter('extract.preparer', preparer, deriving.day),
    ),
  )
  return false
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function kindOf(deriving: Deriving, entry: VialAt, out: Contribution): Kind | undefined {
  const { at, vial } = entry
  if (vial.contents === undefined) {
    const kinds = 'inhalant extract, venom, whole-body extract or sublingual drops'
    const question = `What does ${vialName(entry)} hold: ${kinds}?`
    out.questions.push(ask('extract', `${at}/contents`, question))
    return undefined
  }
  if (vial.contents === 'whole-body' && isNamedWholeBody(deriving, entry)) return 'whole-body'
  if (vial.contents === 'venom' || vial.contents === 'sublingual') return vial.contents
  if (vial.container === undefined) {
    const question = `Is ${vialName(entry)} a multi-dose vial, a single-dose vial or a dose off a treatment board?`
    out.questions.push(ask('extract', `${at}/container`, question))
    return undefined
  }
  return vial.container
}

/** Whole-body extract of other insects is inhalant extract where the payer's code is for named ones only. */
function isNamedWholeBody(deriving: Deriving, entry: VialAt): boolean {
  const organisms = deriving.ask('extract.whole-body')
  const names = (entry.vial.antigens ?? []).flatMap((antigen) => (antigen.name === undefined ? [] : [antigen.name]))
  if (!organisms.known || names.length === 0) return true
  return names.every((name) => organisms.value.organisms.some((each) => name.toLowerCase().includes(each)))
}

function draft(
  deriving: Deriving,
  code: string,
  units: number | null,
  entries: readonly VialAt[],
  steps: Steps,
  codeStep: number,
  unitsStep: number,
): DraftLine {
  return draftLine({
    family: 'extract',
    day: deriving.otherDay,
    code,
    units,
    sections: entries.map((entry) => entry.at),
    steps,
    codeStep,
    unitsStep,
  })
}

/** Doses as planned, whatever the payer calls a dose: boards, whole-body extract. */
function addPlanned(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  entries: readonly VialAt[],
  key: 'treatmentBoard' | 'wholeBody',
  out: Contribution,
): void {
  if (entries.length === 0) return
  const steps = new Steps()
  const parameter = steps.parameter('extract.codes', codes, deriving.day)
  const kinds = entries.flatMap((entry) => kindFacts(deriving, entry, steps))
  const codeStep = steps.apply('code-for', [parameter, ...kinds], codes.value[key], key)
  const of: number[] = []
  let units = 0
  const missing = entries.findLast((entry) => entry.vial.plannedDoses === undefined)
  for (const entry of entries) {
    const planned = entry.vial.plannedDoses
    if (planned === undefined || missing !== undefined) continue
    const fact = steps.fact(`${entry.at}/plannedDoses`, planned)
    of.push(steps.apply('times', [fact, timesStep(entry, steps)], planned * (entry.vial.count ?? 1)))
    units += planned * (entry.vial.count ?? 1)
  }
  const unitsStep = missing === undefined ? steps.apply('sum', of, units) : steps.apply('not-fixed', [], null)
  const line = draft(
    deriving,
    codes.value[key],
    missing === undefined ? units : null,
    entries,
    steps,
    codeStep,
    unitsStep,
  )
  out.lines.push(line)
  if (missing !== undefined) {
    const question = `How many doses were planned from ${vialName(missing)}?`
    out.questions.push(ask('extract', `${missing.at}/plannedDoses`, question, { about: line }))
  }
}

function timesStep(entry: VialAt, steps: Steps): number {
  return entry.vial.count === undefined
    ? steps.apply('once', [steps.fact(entry.at, entry.vial)], 1)
    : steps.fact(`${entry.at}/count`, entry.vial.count)
}

function addBoard(deriving: Deriving, codes: Known<ExtractCodes>, entries: readonly VialAt[], out: Contribution): void {
  addPlanned(deriving, codes, entries, 'treatmentBoard', out)
}

function addWholeBody(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  entries: readonly VialAt[],
  out: Contribution,
): void {
  addPlanned(deriving, codes, entries, 'wholeBody', out)
}

function addSingleDose(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  entries: readonly VialAt[],
  out: Contribution,
): void {
  const elsewhere: VialAt[] = []
  const here: VialAt[] = []
  for (const entry of entries) {
    const injectedBy = entry.vial.injectedBy
    if (injectedBy === undefined) {
      const answers = [
        { if: 'another practice injects', code: codes.value.singleDose, units: entry.vial.count ?? 1 },
        { if: 'this practice injects', code: null, units: null },
      ]
      const question = `Who will inject single-dose ${vialName(entry)}: this practice, or another?`
      out.questions.push(ask('extract', `${entry.at}/injectedBy`, question, { answers }))
    } else if (injectedBy === 'own') here.push(entry)
    else elsewhere.push(entry)
  }
  if (elsewhere.length > 0) out.lines.push(singleDoseLine(deriving, codes, elsewhere, 'singleDose', undefined))
  if (here.length === 0) return
  const rule = deriving.ask('extract.single-dose-injected-here')
  if (!rule.known) {
    const units = here.reduce((sum, entry) => sum + (entry.vial.count ?? 1), 0)
    const answers = [
      { if: 'they count as doses of a multi-dose vial', code: codes.value.multiDose, units },
      { if: 'they count as single-dose vials', code: codes.value.singleDose, units },
    ]
    out.questions.push(askPayer('extract', 'extract.single-dose-injected-here', rule.note, answers))
    return
  }
  const key = rule.value.billedAs === 'multi-dose-doses' ? 'multiDose' : 'singleDose'
  out.lines.push(singleDoseLine(deriving, codes, here, key, rule))
}

function singleDoseLine(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  entries: readonly VialAt[],
  key: 'singleDose' | 'multiDose',
  rule: Known<{ readonly billedAs: string }> | undefined,
): DraftLine {
  const steps = new Steps()
  const parameter = steps.parameter('extract.codes', codes, deriving.day)
  const of = entries.flatMap((entry) => [
    ...kindFacts(deriving, entry, steps),
    steps.fact(`${entry.at}/injectedBy`, entry.vial.injectedBy),
  ])
  if (rule !== undefined) of.push(steps.parameter('extract.single-dose-injected-here', rule, deriving.day))
  const codeStep = steps.apply('code-for', [parameter, ...of], codes.value[key], key)
  const units = entries.reduce((sum, entry) => sum + (entry.vial.count ?? 1), 0)
  const unitsStep = steps.apply(
    'sum',
    entries.map((entry) => timesStep(entry, steps)),
    units,
  )
  return draft(deriving, codes.value[key], units, entries, steps, codeStep, unitsStep)
}

function addSublingual(deriving: Deriving, entries: readonly VialAt[], out: Contribution): void {
  if (entries.length === 0) return
  const unlisted = deriving.ask('unlisted.code')
  if (!unlisted.known) {
    out.questions.push(askPayer('unlisted', 'unlisted.code', unlisted.note))
    return
  }
  if (deriving.encounter.unlistedService !== undefined) {
    for (const entry of entries) {
      out.excluded.push(
        exclude(entry.at, 'described-elsewhere', [
          [`${entry.at}/contents`, entry.vial.contents],
          ['/unlistedService', deriving.encounter.unlistedService],
        ]),
      )
    }
    return
  }
  const steps = new Steps()
  const parameter = steps.parameter('unlisted.code', unlisted, deriving.day)
  const facts = entries.map((entry) => steps.fact(`${entry.at}/contents`, entry.vial.contents))
  const codeStep = steps.apply('code-for', [parameter, ...facts], unlisted.value.code, 'code')
  const unitsStep = steps.apply('once', [codeStep], 1)
  out.lines.push({
    ...draft(deriving, unlisted.value.code, 1, entries, steps, codeStep, unitsStep),
    family: 'unlisted',
  })
  const text = 'the unlisted code needs a description of the service in the claim note'
  out.warnings.push({ at: entries[0]?.at ?? '/vials', id: 'unlisted-needs-description', text })
}

/** From an encounter to claim lines, each with its proof. */
import { isoOf } from '../calendar-date.ts'
import type { Encounter } from '../document/encounter.ts'
import type { Catalogue } from '../policy/catalogue.ts'
import type { Exclusion, LineProof } from '../proof.ts'
import type { CodedLine, Coding, Question } from './coding.ts'
import { type Contribution, Deriving, type DraftLine, nothing } from './draft.ts'
import { deriveDrugs } from './drugs.ts'
import { deriveExtract } from './extract.ts'
import { mergeLines } from './merge-lines.ts'
import { deriveReaction } from './reaction.ts'
import { settleSameDay } from './same-day.ts'
import { deriveShots } from './shots.ts'
import { deriveTests } from './tests.ts'
import { deriveChallenge, deriveDesensitization } from './timed.ts'
import { deriveUnlisted } from './unlisted.ts'
import { deriveVisit } from './visit.ts'

/**
 * Derives the lines of one encounter under the policy of its payer.
 *
 * Pure: the same encounter and catalogue give the same coding. What the facts do not decide stands in `undecided`
 * with the question to ask; nothing is guessed.
 */
export function derive(catalogue: Catalogue, encounter: Encounter): Coding {
  const deriving = new Deriving(catalogue, encounter)
  if (catalogue.policy(encounter.payer) === undefined) return unknownPayer(catalogue, encounter)
  const desensitized = deriveDesensitization(deriving)
  const services = joined([
    deriveExtract(deriving),
    desensitized.contribution,
    deriveShots(deriving, desensitized.includesShotsOf),
    deriveTests(deriving),
    deriveChallenge(deriving),
    deriveDrugs(deriving, desensitized.includesShotsOf),
    deriveReaction(deriving),
    deriveUnlisted(deriving),
  ])
  const settled = settleSameDay(deriving, withoutZeros(services))
  const merged = mergeLines(settled)
  const all = joined([merged, deriveVisit(deriving, merged)])
  return written(encounter, all)
}

/** A line of no units is no line: what was counted to zero is left out, with the count. */
function withoutZeros(all: Contribution): Contribution {
  const zero = all.lines.filter((line) => line.units === 0)
  const excluded = zero.flatMap((line) => {
    line.steps.apply('sum', [line.unitsStep], 0)
    return line.sections.map((at): Exclusion => ({ at, reason: 'nothing-to-bill', steps: line.steps.list }))
  })
  const lines = all.lines.filter((line) => line.units !== 0)
  return { ...all, lines, excluded: [...all.excluded, ...excluded] }
}

function joined(parts: readonly Contribution[]): Contribution {
  const all = nothing()
  for (const part of parts) {
    all.lines.push(...part.lines)
    all.excluded.push(...part.excluded)
    all.questions.push(...part.questions)
    all.warnings.push(...part.warnings)
  }
  return all
}

function written(encounter: Encounter, all: Contribution): Coding {
  const lines = all.lines.map(lineOf)
  const undecided: Question[] = all.questions.map(({ about, ...question }) => {
    const line = about === undefined ? -1 : all.lines.indexOf(about)
    return line < 0 ? question : { ...question, line }
  })
  return {
    dateOfService: encounter.dateOfService,
    payer: encounter.payer,
    lines,
    undecided,
    warnings: all.warnings,
    proof: { lines: all.lines.map(proofOf), excluded: all.excluded },
  }
}

function lineOf(draft: DraftLine): CodedLine {
  return {
    code: draft.code,
    units: draft.units,
    modifiers: [...draft.modifiers],
    ...(draft.day === undefined ? {} : { dateOfService: isoOf(draft.day) }),
    family: draft.family,
    sections: draft.sections,
    confidence: draft.steps.confidence,
    stale: draft.steps.stale,
  }
}

function proofOf(draft: DraftLine, line: number): LineProof {
  return {
    line,
    steps: draft.steps.list,
    code: draft.codeStep,
    units: draft.unitsStep,
    modifiers: [...draft.modifierSteps],
  }
}

function unknownPayer(catalogue: Catalogue, encounter: Encounter): Coding {
  const known = catalogue.policies.map((policy) => policy.id).join(', ')
  return {
    dateOfService: encounter.dateOfService,
    payer: encounter.payer,
    lines: [],
    undecided: [
      {
        fact: '/payer',
        family: 'extract',
        question: `No policy is held for the payer "${encounter.payer}": which policy applies? Held: ${known}.`,
      },
    ],
    warnings: [],
    proof: { lines: [], excluded: [] },
  }
}

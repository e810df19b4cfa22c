/** What a packet lacks: every gap once, with where it stands. */
import type { EvidenceMatrix } from '@aliquot/engine/cover/evidence'
import type { Course } from '@aliquot/engine/document/course'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Packet, PacketGap, ShotRow, VialRow } from '@aliquot/engine/packet/packet'

/** Days without an injection in the build-up that want no reason. */
const weeklyWithGrace = 10

export function gapsOf(
  packet: Omit<Packet, 'gaps'>,
  matrices: readonly EvidenceMatrix[],
  encounters: readonly Encounter[],
  course: Course,
): readonly PacketGap[] {
  return [
    ...packet.index.filter(({ gap }) => gap !== '').map(({ clause, gap }) => ({ at: clause, what: gap })),
    ...packet.index
      .filter(({ state }) => state === 'not-met')
      .map(({ clause }) => ({ at: clause, what: 'the record says otherwise than the clause asks' })),
    ...eventGaps(matrices),
    ...visitGaps(packet, encounters),
    ...packet.vials.flatMap(vialGaps),
    ...packet.shots.flatMap(shotGaps),
    ...desensitizationGaps(packet),
    ...pageGaps(course),
  ]
}

function eventGaps([matrix]: readonly EvidenceMatrix[]): readonly PacketGap[] {
  return (matrix?.events ?? [])
    .filter(({ gap }) => gap === 'no-document')
    .map(({ event, on }) =>
      event === 'evaluation'
        ? { at: `evaluation of ${on}`, what: 'no note of that day' }
        : { at: `gap from ${on}`, what: 'no note on its reason' },
    )
}

function visitGaps({ visits }: Omit<Packet, 'gaps'>, encounters: readonly Encounter[]): readonly PacketGap[] {
  const slow = visits.flatMap(({ on, phase, daysSinceLast = 0, reason }) =>
    phase === 'build-up' && daysSinceLast > weeklyWithGrace && reason === ''
      ? [{ at: on, what: `${daysSinceLast} days since the last injection of the build-up, and no reason is recorded` }]
      : [],
  )
  const none = encounters.length === 0 ? [{ at: 'treatment record', what: 'no encounter is in the history' }] : []
  return [...none, ...slow]
}

const named = (fields: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value === undefined || value === '')
    .map(([name]) => name)
    .join(', ')

function vialGaps(vial: VialRow): readonly PacketGap[] {
  const lacking = named({
    'number of the vial': vial.vial,
    dilution: vial.dilution,
    'filled volume': vial.filledMl,
    'beyond-use date': vial.beyondUseOn,
    'who prepared it': vial.preparedBy,
    supervision: vial.preparedBy === 'physician' ? 'physician' : vial.supervision,
    components: vial.components.length === 0 ? '' : 'recorded',
  })
  const parts = vial.components.filter((each) => each.includes('?')).map((each) => `not whole: ${each}`)
  const at = `vial ${vial.vial || '?'} of ${vial.preparedOn}`
  return [...(lacking === '' ? [] : [`not recorded: ${lacking}`]), ...parts].map((what) => ({ at, what }))
}

function shotGaps(shot: ShotRow): readonly PacketGap[] {
  const lacking = named({
    vial: shot.vial,
    volume: shot.volumeMl,
    site: shot.site,
    'time given': shot.givenAt,
    'end of observation': shot.observedUntil,
    reaction: shot.reaction,
    supervision: shot.supervision,
  })
  return lacking === '' ? [] : [{ at: `injection of ${shot.on}`, what: `not recorded: ${lacking}` }]
}

function desensitizationGaps({ desensitizations }: Omit<Packet, 'gaps'>): readonly PacketGap[] {
  return desensitizations.flatMap(({ on, minutes, startDose, steps, report }) => {
    const lacking = named({
      minutes,
      'starting dose': startDose,
      'increments with their times': steps.length === 0 ? '' : 'recorded',
      'written report': report === 'written' ? report : '',
    })
    return lacking === '' ? [] : [{ at: `rapid desensitization of ${on}`, what: `not recorded: ${lacking}` }]
  })
}

/** Pages are numbered through: a document that was taken out leaves its number. */
function pageGaps({ documents = [] }: Course): readonly PacketGap[] {
  const pages = documents.flatMap(({ page }) => page ?? [])
  if (pages.length === 0) return []
  const held = new Set(pages)
  const last = Math.max(...pages)
  const holes = Array.from({ length: last }, (_, index) => index + 1).filter((page) => !held.has(page))
  return holes.length === 0 ? [] : [{ at: 'documents', what: `no document begins on page ${holes.join(', ')}` }]
}

/**
 * A claim with its people, as the writer of 837P wants it. What neither says is looked up in what the practice says of
 * itself, its payers and its members; what nobody says is named.
 */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople, StatedAddress, StatedName, StatedPerson } from '@aliquot/x12/claim-people'
import type { Address, Dependent, PersonName, Sex, WritableClaim } from '@aliquot/x12/writable-claim'
import type { Practice } from 'aliquot/documents/people-schema'

export type WritableOf =
  | { readonly ok: true; readonly writable: WritableClaim }
  | { readonly ok: false; readonly messages: readonly string[] }

export function writableOf(claim: Claim, people: ClaimPeople, practice: Practice): WritableOf {
  const messages: string[] = []
  const billing = billingOf(claim, people, practice, messages)
  const payer = payerOf(claim, people, practice, messages)
  const { subscriber, patient } = membersOf(claim, people, practice, messages)
  const rendering = renderingOf(claim, billing.npi, people, practice, messages)
  if (messages.length > 0) return { ok: false, messages }
  return { ok: true, writable: { claim, billing, payer, subscriber, patient, rendering } }
}

/** Takes texts that must be there, and remembers those that are not. */
class Wanted {
  readonly #missing: string[] = []

  text(value: string | undefined, what: string): string {
    if ((value ?? '') === '') this.#missing.push(what)
    return value ?? ''
  }

  address(address: StatedAddress | undefined, whose: string): Address {
    return {
      street: this.text(address?.street, `${whose}.address.street`),
      city: this.text(address?.city, `${whose}.address.city`),
      state: this.text(address?.state, `${whose}.address.state`),
      zip: this.text(address?.zip, `${whose}.address.zip`),
    }
  }

  name(name: StatedName | undefined, whose: string): PersonName {
    const last = this.text(name?.last, `${whose}.name.last`)
    return { last, first: name?.first ?? '', middle: name?.middle, suffix: name?.suffix }
  }

  sex(sex: string | undefined, whose: string): Sex {
    if (sex === 'F' || sex === 'M' || sex === 'U') return sex
    this.#missing.push(`${whose}.sex (F, M or U)`)
    return 'U'
  }

  /** What must be stated of a patient. */
  demographics({ address, birthDate, sex }: StatedPerson, whose: string) {
    return {
      address: this.address(address, whose),
      birthDate: this.text(birthDate, `${whose}.birthDate`),
      sex: this.sex(sex, whose),
    }
  }

  /** Adds a message where something was missing; `where` says in which part of the practice file it may stand. */
  tell(messages: string[], where: string): void {
    if (this.#missing.length === 0) return
    messages.push(`for an 837P it is not known: ${this.#missing.join(', ')}; say it in --practice FILE, ${where}`)
  }
}

function billingOf(claim: Claim, people: ClaimPeople, practice: Practice, messages: string[]) {
  const { billing: known = [] } = practice
  const only = known.length === 1 ? known[0]?.npi : undefined
  const npi = claim.billingProvider ?? people.billing?.npi ?? only
  const billing = { ...known.find((each) => each.npi === npi), ...people.billing }
  const wanted = new Wanted()
  const found = {
    name: wanted.text(billing.name, 'billing.name'),
    npi: wanted.text(npi, 'billing.npi'),
    address: wanted.address(billing.address, 'billing'),
    taxId: wanted.text(billing.taxId, 'billing.taxId'),
    taxonomy: billing.taxonomy,
  }
  wanted.tell(messages, npi === undefined ? 'under "billing"' : `under "billing" with "npi": "${npi}"`)
  return found
}

function payerOf(claim: Claim, people: ClaimPeople, practice: Practice, messages: string[]) {
  const { payers = {} } = practice
  const keys = [`${claim.payer ?? ''} ${claim.jurisdiction ?? ''}`.trim(), claim.payer ?? '']
  const key = keys.find((each) => Object.hasOwn(payers, each))
  const payer = { ...(key === undefined ? {} : payers[key]), ...people.payer }
  const wanted = new Wanted()
  const found = {
    name: wanted.text(payer.name, 'payer.name'),
    id: wanted.text(payer.id, 'payer.id'),
    filingIndicator: wanted.text(payer.filingIndicator, 'payer.filingIndicator'),
    order: orderOf(payer.order),
  }
  wanted.tell(messages, `under "payers", "${keys[0] === '' ? 'the payer of the claim' : keys[0]}"`)
  return found
}

function orderOf(order: string | undefined): 'P' | 'S' | 'T' | undefined {
  return order === 'S' || order === 'T' || order === 'P' ? order : undefined
}

function membersOf(claim: Claim, people: ClaimPeople, practice: Practice, messages: string[]) {
  const { members = {} } = practice
  const { member = '' } = claim
  const known = Object.hasOwn(members, member) ? members[member] : undefined
  const stated = { ...known?.subscriber, ...people.subscriber }
  const dependent = people.patient ?? known?.patient
  const wanted = new Wanted()
  const subscriber = {
    name: wanted.name(stated.name, 'subscriber'),
    memberId: wanted.text(stated.memberId, 'subscriber.memberId'),
    ...(dependent === undefined ? wanted.demographics(stated, 'subscriber') : {}),
  }
  const patient: Dependent | undefined =
    dependent === undefined
      ? undefined
      : {
          name: wanted.name(dependent.name, 'patient'),
          ...wanted.demographics(dependent, 'patient'),
          relationship: wanted.text(dependent.relationship, 'patient.relationship'),
        }
  wanted.tell(messages, member === '' ? 'under "members", and name the claim’s "member"' : 'under "members"')
  return { subscriber, patient }
}

function renderingOf(
  { lines }: Claim,
  billingNpi: string,
  people: ClaimPeople,
  practice: Practice,
  messages: string[],
): readonly { readonly npi: string; readonly name: PersonName }[] {
  const wanted = new Wanted()
  const known = [...(people.rendering ?? []), ...(practice.rendering ?? [])]
  const named = new Set(lines.flatMap(({ rendering }) => (rendering === billingNpi ? [] : (rendering ?? []))))
  const found = Array.from(named, (npi) => {
    const name = known.find((each) => each.npi === npi)?.name
    return { npi, name: wanted.name(name, `rendering ${npi}`) }
  })
  wanted.tell(messages, 'under "rendering"')
  return found
}

/** The columns of a table of claims, one row a service line: what each holds, and by what other titles it is known. */

/** How a cell is written and read; see `csv-cells.ts`. */
export type CellKind = 'text' | 'identifier' | 'date' | 'money' | 'units' | 'count' | 'place' | 'words' | 'pointers'

/** Of what a column speaks: the claim, one of its lines, or who rendered the line. */
export type Level = 'claim' | 'line' | 'rendering'

export interface CsvColumn {
  /** The title as it is written. */
  readonly title: string
  /** Names of fields, from the claim document, its `people`, or the line. */
  readonly path: readonly string[]
  readonly level: Level
  readonly kind: CellKind
  /** Other titles, in small letters and without anything between words. */
  readonly also: readonly string[]
}

const column = (level: Level, title: string, path: string, kind: CellKind, ...also: readonly string[]): CsvColumn => ({
  title,
  path: path.split('.'),
  level,
  kind,
  also,
})

/** Which rows are one claim: those of one `sequence`, or of one `claim_id` where they state no sequence. */
export const sequenceColumn: CsvColumn = column('claim', 'sequence', 'sequence', 'count')

const claimColumns: readonly CsvColumn[] = [
  column(
    'claim',
    'claim_id',
    'id',
    'identifier',
    'claim',
    'claimnumber',
    'patientcontrolnumber',
    'patientaccountnumber',
  ),
  column('claim', 'payer', 'payer', 'text', 'insurance', 'insurer'),
  column('claim', 'jurisdiction', 'jurisdiction', 'text', 'contractor', 'mac'),
  column('claim', 'member', 'member', 'identifier'),
  column('claim', 'practice', 'practice', 'text'),
  column('claim', 'billing_provider', 'billingProvider', 'identifier', 'billingnpi', 'billingprovidernpi'),
  column('claim', 'place_of_service', 'placeOfService', 'place', 'pos'),
  column('claim', 'frequency', 'frequency', 'text', 'frequencycode', 'claimfrequency'),
  column('claim', 'diagnoses', 'diagnoses', 'words', 'diagnosis', 'dx', 'icd', 'icd10', 'diagnosiscodes'),
  column('claim', 'prior_authorization', 'priorAuthorization', 'text', 'priorauth', 'authorization', 'auth'),
  column('claim', 'original_control_number', 'originalControlNumber', 'text', 'icn', 'originalreferencenumber'),
  column('claim', 'submitted_on', 'submittedOn', 'date', 'submitted'),
]

const lineColumns: readonly CsvColumn[] = [
  column('line', 'line', 'n', 'count', 'linenumber', 'n'),
  column('line', 'code', 'code', 'text', 'cpt', 'cptcode', 'hcpcs', 'hcpcscode', 'procedure', 'procedurecode'),
  column('line', 'modifiers', 'modifiers', 'words', 'modifier', 'mod', 'mods'),
  column('line', 'units', 'units', 'units', 'unit', 'quantity', 'qty'),
  column(
    'line',
    'date_of_service',
    'dateOfService',
    'date',
    'dos',
    'servicedate',
    'date',
    'from',
    'datefrom',
    'dosfrom',
  ),
  column('line', 'date_to', 'dateTo', 'date', 'to', 'through', 'dosto', 'dateofserviceto'),
  column(
    'line',
    'diagnosis_pointers',
    'diagnosisPointers',
    'pointers',
    'pointers',
    'pointer',
    'diagnosispointer',
    'dxpointer',
  ),
  column('line', 'charge', 'chargeCents', 'money', 'charges', 'chargeamount', 'amount', 'linecharge'),
  column('line', 'rendering_provider', 'rendering', 'identifier', 'rendering', 'renderingnpi', 'renderingprovidernpi'),
  column('line', 'rendering_role', 'renderingRole', 'text'),
  column('line', 'line_place_of_service', 'placeOfService', 'place', 'linepos'),
  column('line', 'ndc', 'ndc', 'identifier', 'nationaldrugcode'),
  column('line', 'note', 'note', 'text', 'linenote', 'description'),
]

const personColumns = (title: string, path: string): readonly CsvColumn[] => [
  column('claim', `${title}_last`, `people.${path}.name.last`, 'text', `${title}lastname`),
  column('claim', `${title}_first`, `people.${path}.name.first`, 'text', `${title}firstname`),
  column('claim', `${title}_middle`, `people.${path}.name.middle`, 'text', `${title}middlename`),
  column('claim', `${title}_suffix`, `people.${path}.name.suffix`, 'text'),
  ...addressColumns(title, path),
  column('claim', `${title}_birth_date`, `people.${path}.birthDate`, 'date', `${title}dob`, `${title}dateofbirth`),
  column('claim', `${title}_sex`, `people.${path}.sex`, 'text', `${title}gender`),
]

const addressColumns = (title: string, path: string): readonly CsvColumn[] => [
  column('claim', `${title}_street`, `people.${path}.address.street`, 'text', `${title}address`),
  column('claim', `${title}_city`, `people.${path}.address.city`, 'text'),
  column('claim', `${title}_state`, `people.${path}.address.state`, 'text'),
  column('claim', `${title}_zip`, `people.${path}.address.zip`, 'text', `${title}zipcode`),
]

const peopleColumns: readonly CsvColumn[] = [
  column('claim', 'member_id', 'people.subscriber.memberId', 'identifier', 'memberid', 'subscriberid', 'insuredid'),
  ...personColumns('subscriber', 'subscriber'),
  ...personColumns('patient', 'patient'),
  column('claim', 'patient_relationship', 'people.patient.relationship', 'text', 'relationship'),
  column('claim', 'payer_name', 'people.payer.name', 'text'),
  column('claim', 'payer_id', 'people.payer.id', 'identifier'),
  column('claim', 'filing_indicator', 'people.payer.filingIndicator', 'text', 'claimfilingindicator'),
  column('claim', 'payer_order', 'people.payer.order', 'text'),
  column('claim', 'billing_name', 'people.billing.name', 'text', 'billingprovidername'),
  ...addressColumns('billing', 'billing'),
  column('claim', 'billing_tax_id', 'people.billing.taxId', 'identifier', 'taxid', 'ein'),
  column('claim', 'billing_taxonomy', 'people.billing.taxonomy', 'text', 'taxonomy'),
  column('rendering', 'rendering_last', 'name.last', 'text', 'renderinglastname'),
  column('rendering', 'rendering_first', 'name.first', 'text', 'renderingfirstname'),
  column('rendering', 'rendering_middle', 'name.middle', 'text', 'renderingmiddlename'),
  column('rendering', 'rendering_suffix', 'name.suffix', 'text'),
]

/** The columns that are written. */
export const columnsWritten = (withPeople: boolean): readonly CsvColumn[] => [
  sequenceColumn,
  ...claimColumns,
  ...lineColumns,
  ...(withPeople ? peopleColumns : []),
]

/** All columns that are read. */
export const allColumns: readonly CsvColumn[] = columnsWritten(true)

/** A title without its case, and without what stands between its words. */
export const plainTitle = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]/g, '')

const byTitle: ReadonlyMap<string, CsvColumn> = new Map(
  allColumns.flatMap((each) => [plainTitle(each.title), ...each.also].map((title) => [title, each] as const)),
)

/** The column of a title; `modifier1` to `modifier4` and `diagnosis1` to `diagnosis12` stand for one list each. */
export function columnOf(title: string): CsvColumn | undefined {
  const plain = plainTitle(title)
  const whole = byTitle.get(plain)
  if (whole !== undefined) return whole
  const listed = byTitle.get(plain.replace(/\d{1,2}$/, ''))
  return listed?.kind === 'words' || listed?.kind === 'pointers' ? listed : undefined
}
